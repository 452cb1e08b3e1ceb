using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says how a client is registered in a container.</summary>
internal static class RegistrationLowering
{
    // Where all methods are that register something, so that nobody has to know of another namespace.
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The spec of the class with the methods that register the client.</summary>
    public static ClientRegistrationSpec Lower(
        LoweringContext context, SymbolTable symbols, IReadOnlyList<ClientValueOption> options, IdentityOptions identity)
    {
        var name = symbols.ClientBaseName;

        // Clients of the same name in several namespaces meet here.
        var typeName = $"{context.Options.Namespace.Replace('.', '_')}_{name}ClientServiceCollectionExtensions";
        return new ClientRegistrationSpec(Namespace, context.Visibility, typeName)
        {
            Name = name + "Client",
            InterfaceType = symbols.Qualify("I" + name + "Client"),
            ClientType = symbols.Qualify(name + "Client"),
            OptionsType = symbols.Qualify(name + "ClientOptions"),
            ServiceType = symbols.QualifyOperations(name + "Service"),
            Options = identity.All
                .Select(option => new BoundOptionSpec(option.Spec.Name, option.Reader))
                .Concat(options.Select(option => new BoundOptionSpec(option.PropertyName, ReaderOf(option.Type))))
                .ToEquatableArray(),
        };
    }

    private static string ReaderOf(RuleType type) => type switch
    {
        RuleType.Boolean => "Boolean",
        RuleType.TextList => "TextList",
        _ => "Text",
    };
}
