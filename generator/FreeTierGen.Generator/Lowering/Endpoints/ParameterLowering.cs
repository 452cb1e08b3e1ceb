using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Lowers the parameters of a rule set to properties.</summary>
internal static class ParameterLowering
{
    /// <summary>What the rules' code reads parameters by.</summary>
    public static Dictionary<string, CodeValue> Values(IEnumerable<RuleParameter> parameters)
        => parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => new CodeValue("parameters." + parameter.PropertyName, parameter.Default is null, parameter.Type),
            StringComparer.Ordinal);

    /// <summary>The property's type, with <c>?</c> where it may not be set.</summary>
    public static string TypeOf(RuleParameter parameter)
        => RuntimeTypes.Of(parameter.Type) + (parameter.Default is null ? "?" : "");

    /// <summary>The property.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="clientValue">The expression that takes the client's value, null where the client has none.</param>
    public static EndpointParameterSpec Lower(RuleParameter parameter, string? clientValue) => new(
        parameter.PropertyName,
        TypeOf(parameter),
        parameter.Default is BooleanLiteral { Value: false } or null ? null : Literal(parameter.Default),
        parameter.Type == RuleType.TextList,
        clientValue,
        new DocumentationSpec(parameter.Documentation, $"The endpoint parameter {parameter.Name}."));

    /// <summary>A default as a C# expression.</summary>
    public static string Literal(RuleExpression value) => value switch
    {
        TextLiteral text => CSharpLiteral.String(text.Value),
        BooleanLiteral boolean => boolean.Value ? "true" : "false",
        _ => $"new string[] {{ {string.Join(", ", value.Parts.Select(Literal))} }}",
    };
}
