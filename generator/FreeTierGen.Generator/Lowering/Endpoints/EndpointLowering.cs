using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Lowers a service's endpoint rules to the files of its parameters and its resolver.</summary>
internal static class EndpointLowering
{
    /// <summary>The two files; none where the rules are broken, which is then reported.</summary>
    public static IReadOnlyList<FileSpec> Lower(LoweringContext context, SymbolTable symbols)
    {
        var service = context.Closure.Service;
        var name = symbols.ClientBaseName;
        try
        {
            var rules = RulesOf(service, name);
            return [Parameters(context, name, rules), Resolver(context, name, rules)];
        }
        catch (InvalidRuleSetException invalid)
        {
            context.Diagnostics.Add(Descriptors.InvalidEndpointRules, invalid.Position, service.Id.ToString(), invalid.Message);
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

    private static EndpointParametersFileSpec Parameters(LoweringContext context, string name, EndpointRules rules)
    {
        var service = context.Closure.Service;

        // Without a client there are no options of its own.
        var options = context.Protocol.IsSupported ? ClientValues.Options(service, rules) : [];
        var parameters = rules.Parameters
            .Select(parameter => ParameterLowering.Lower(parameter, ClientValues.Expression(parameter, options, IsClientContext(service, parameter))))
            .ToEquatableArray();
        var usesOptions = parameters.Any(parameter => parameter.ClientValue?.StartsWith("options.", StringComparison.Ordinal) == true);
        return new EndpointParametersFileSpec(
            name + "EndpointParameters.g.cs",
            context.Options.Namespace,
            context.Visibility,
            name + "EndpointParameters",
            name,
            usesOptions ? $"global::{context.Options.Namespace}.{name}ClientOptions" : null,
            parameters);
    }

    private static EndpointResolverFileSpec Resolver(LoweringContext context, string name, EndpointRules rules)
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
            context.Options.Namespace,
            context.Visibility,
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
