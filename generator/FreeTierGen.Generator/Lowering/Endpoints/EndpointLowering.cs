using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Lowers a service's endpoint rules to the files of its parameters and its resolver.</summary>
internal static class EndpointLowering
{
    /// <summary>The two files; none where the rules are broken, which is then reported. Rules refer to no shape.</summary>
    public static IReadOnlyList<FileSpec> Lower(ServiceShape service, GenerationOptions options, Protocol protocol, DiagnosticBag diagnostics)
    {
        var name = TypeNames.ClientBaseNameOf(service);
        try
        {
            var rules = RulesOf(service, name);

            // Without a client there are no options of its own.
            var clientValues = protocol.IsSupported ? ClientValues.Options(service, rules) : [];
            return [Parameters(service, options, name, rules, clientValues), Resolver(options, name, rules)];
        }
        catch (InvalidRuleSetException invalid)
        {
            diagnostics.Add(Descriptors.InvalidEndpointRules, invalid.Position, service.SdkId, invalid.Message);
            return [];
        }
    }

    /// <summary>The options that the client's own options type has for its endpoint rules; none where the rules are broken.</summary>
    public static IReadOnlyList<ClientValueOption> Options(LoweringContext context, SymbolTable symbols)
        => TryRead(context.Closure.Service, symbols.ClientBaseName) is { } rules
            ? ClientValues.Options(context.Closure.Service, rules)
            : [];

    /// <summary>The service's rules, or null where they are broken, which is reported where they are lowered.</summary>
    public static EndpointRules? TryRead(ServiceShape service, string serviceName)
    {
        try
        {
            return RulesOf(service, serviceName);
        }
        catch (InvalidRuleSetException)
        {
            return null;
        }
    }

    private static EndpointRules RulesOf(ServiceShape service, string serviceName)
    {
        if (service.Traits.Get(RulesTraitIds.RuleSet) is { } ruleSet)
        {
            return RuleSetReader.Read(ruleSet);
        }

        return service.Traits.Get(RulesTraitIds.Diagram) is { } diagram
            ? DecisionDiagramReader.Read(diagram)
            : NoRules.For(serviceName);
    }

    private static EndpointParametersFileSpec Parameters(
        ServiceShape service, GenerationOptions options, string name, EndpointRules rules, IReadOnlyList<ClientValueOption> clientValues)
    {
        var parameters = rules.Parameters
            .Select(parameter => ParameterLowering.Lower(parameter, ClientValues.Expression(parameter, clientValues, IsClientContext(service, parameter))))
            .ToEquatableArray();
        var usesOptions = parameters.Any(parameter => parameter.ClientValue?.StartsWith("options.", StringComparison.Ordinal) == true);
        return new EndpointParametersFileSpec(
            name + "EndpointParameters.g.cs",
            options.Namespace,
            options.Visibility,
            name + "EndpointParameters",
            name,
            usesOptions ? $"global::{options.Namespace}.{name}ClientOptions" : null,
            parameters);
    }

    private static EndpointResolverFileSpec Resolver(GenerationOptions options, string name, EndpointRules rules)
    {
        var results = new ResultLowering(name);
        var variables = EquatableArray<RuleVariableSpec>.Empty;
        EquatableArray<RuleMethodSpec> methods;
        if (rules is DecisionDiagram diagram)
        {
            (methods, variables) = DecisionDiagramLowering.Lower(diagram, results);
        }
        else
        {
            methods = RuleSetLowering.Lower((RuleSet)rules, results);
        }

        return new EndpointResolverFileSpec(
            name + "EndpointResolver.g.cs",
            options.Namespace,
            options.Visibility,
            name + "EndpointResolver",
            name + "EndpointParameters",
            name,
            results.Constants,
            methods,
            variables);
    }

    private static bool IsClientContext(ServiceShape service, RuleParameter parameter)
        => service.Traits.Object(RulesTraitIds.ClientContextParams)?[parameter.Name] is not null;
}
