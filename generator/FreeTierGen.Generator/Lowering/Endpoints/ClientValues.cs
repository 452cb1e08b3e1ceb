using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Services;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Where a client knows the values of endpoint parameters from: its configuration, or options of its own.</summary>
internal static class ClientValues
{
    /// <summary>
    /// The options that the client's own options type has for its endpoint rules: client context parameters, and built-ins
    /// that only this service knows. What every client's options have is not among them.
    /// </summary>
    public static IReadOnlyList<ClientValueOption> Options(ServiceShape service, EndpointRules rules)
    {
        var options = new List<ClientValueOption>();

        // Options that every client has keep their names.
        var names = new NameScope(StringComparer.Ordinal, ReservedWords.OfClientOptions);
        names.Reserve(TypeNames.ClientBaseNameOf(service) + "ClientOptions");
        foreach (var given in service.Traits.Object(RulesTraitIds.ClientContextParams)?.Properties ?? [])
        {
            var type = rules.Parameters.FirstOrDefault(parameter => parameter.Name == given.Name)?.Type
                ?? TypeOf((given.Value as ObjectNode)?.String("type"));
            if (ConfigurationProperty(null, given.Name, type) is null)
            {
                var documentation = (given.Value as ObjectNode)?.String("documentation");
                options.Add(new ClientValueOption(given.Name, names.Take(Casing.Pascal(given.Name), "Parameter"), type, documentation, VariableOf(service, given.Name, type)));
            }
        }

        foreach (var parameter in rules.Parameters)
        {
            if (parameter.BuiltIn is not null
                && ConfigurationProperty(parameter.BuiltIn, parameter.Name, parameter.Type) is null
                && options.All(option => option.Parameter != parameter.Name))
            {
                options.Add(new ClientValueOption(parameter.Name, names.Take(Casing.Pascal(parameter.Name), "Parameter"), parameter.Type, parameter.Documentation, VariableOf(service, parameter.Name, parameter.Type)));
            }
        }

        return options;
    }

    /// <summary>The expression that takes a parameter's value from <c>configuration</c> or <c>options</c>; null where neither has it.</summary>
    public static string? Expression(RuleParameter parameter, IReadOnlyList<ClientValueOption> options, bool isClientContextParameter)
    {
        if (options.FirstOrDefault(option => option.Parameter == parameter.Name) is { } own)
        {
            var variable = own.Variable is { } name ? $" ?? configuration.FlagOf({CSharpLiteral.String(name)})" : "";
            var value = "options." + own.PropertyName + variable;
            return parameter.Default is null ? value : $"{value} ?? {ParameterLowering.Literal(parameter.Default)}";
        }

        if (parameter.BuiltIn is null && !isClientContextParameter)
        {
            return null;
        }

        if (ConfigurationProperty(parameter.BuiltIn, parameter.Name, parameter.Type) is not { } property)
        {
            return null;
        }

        var isAlwaysSet = property is "UseFips" or "UseDualStack" or "AccountIdEndpointMode";
        var configured = "configuration." + property;
        return parameter.Default is null || isAlwaysSet ? configured : $"{configured} ?? {ParameterLowering.Literal(parameter.Default)}";
    }

    // A client context parameter that is called like what every client has is that.
    private static string? ConfigurationProperty(string? builtIn, string name, RuleType type)
        => BuiltIns.ConfigurationProperty(builtIn) ?? (builtIn, name, type) switch
        {
            (null, "Region", RuleType.Text) => "Region",
            (null, "Endpoint", RuleType.Text) => "Endpoint",
            _ => null,
        };

    private static string? VariableOf(ServiceShape service, string parameter, RuleType type)
        => type == RuleType.Boolean ? ServiceFacts.OptionVariable(service.SdkId, parameter) : null;

    private static RuleType TypeOf(string? type) => type?.ToLowerInvariant() switch
    {
        "boolean" => RuleType.Boolean,
        "stringarray" => RuleType.TextList,
        _ => RuleType.Text,
    };
}

/// <summary>An option of a client that reaches the endpoint rules.</summary>
/// <param name="Parameter">The parameter of the rules.</param>
/// <param name="PropertyName">The property of the options' type.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Documentation">What it does, in the model's words; or null.</param>
/// <param name="Variable">The environment variable that counts where it is not set; or null.</param>
internal sealed record ClientValueOption(string Parameter, string PropertyName, RuleType Type, string? Documentation, string? Variable)
{
    /// <summary>The property's C# type, nullable.</summary>
    public string PropertyType => RuntimeTypes.Of(Type) + "?";
}
