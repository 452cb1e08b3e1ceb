using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Writes endpoints, their signing and their properties in C#.</summary>
internal static class EndpointCode
{
    private const string Map = "global::System.Collections.Generic.Dictionary<string, object>";

    public static EndpointSpec Of(EndpointTemplate endpoint, CodeScope scope) => new(
        ExpressionCode.OfUrl(endpoint.Url, scope),
        endpoint.Headers.Select(header => new EntrySpec(
            CSharpLiteral.String(header.Name),
            Texts(header.Values, scope))).ToEquatableArray(),
        endpoint.AuthSchemes.Select(scheme => Of(scheme, scope)).ToEquatableArray(),
        endpoint.Properties.Entries.Select(entry => new EntrySpec(
            CSharpLiteral.String(entry.Name),
            Value(entry.Value, scope))).ToEquatableArray());

    /// <summary>Whether the endpoint is the same for all parameters.</summary>
    public static bool IsConstant(EndpointTemplate endpoint)
        => IsConstant(endpoint.Url)
            && endpoint.Headers.All(header => header.Values.All(IsConstant))
            && endpoint.AuthSchemes.All(IsConstant)
            && IsConstant(endpoint.Properties);

    private static AuthSchemeSpec Of(AuthSchemeTemplate scheme, CodeScope scope)
    {
        var assignments = new List<string>();
        if (scheme.SigningName is { } signingName)
        {
            assignments.Add($"SigningName = {ExpressionCode.Of(signingName, scope)}");
        }

        if (scheme.SigningRegion is { } region)
        {
            assignments.Add($"SigningRegion = {ExpressionCode.Of(region, scope)}");
        }

        if (scheme.SigningRegionSet is { } regions)
        {
            assignments.Add($"SigningRegionSet = {Texts(regions, scope)}");
        }

        if (scheme.DisableDoubleEncoding)
        {
            assignments.Add("DisableDoubleEncoding = true");
        }

        if (scheme.Properties.Entries.Count > 0)
        {
            assignments.Add($"Properties = {Value(scheme.Properties, scope)}");
        }

        return new AuthSchemeSpec(Present(scheme.Name, scope), assignments.ToEquatableArray());
    }

    private static string Value(RuleValue value, CodeScope scope) => value switch
    {
        RuleScalar scalar => Present(scalar.Expression, scope),
        RuleList list => $"new object[] {{ {string.Join(", ", list.Items.Select(item => Value(item, scope)))} }}",
        RuleMap map => $"new {Map} {{ {string.Join(", ", map.Entries.Select(entry => Entry(entry.Name, entry.Value, scope)))} }}",
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no form in C#."),
    };

    private static string Texts(IReadOnlyList<RuleExpression> texts, CodeScope scope)
        => $"new string[] {{ {string.Join(", ", texts.Select(text => Present(text, scope)))} }}";

    // Sound rules use only what is set here, but C# may not know.
    private static string Present(RuleExpression expression, CodeScope scope)
    {
        var code = ExpressionCode.Of(expression, scope);
        return !ExpressionCode.IsNullable(expression, scope) ? code
            : expression.Type == RuleType.Boolean ? $"({code} ?? false)"
            : $"({code} ?? \"\")";
    }

    private static string Entry(string name, RuleValue value, CodeScope scope)
        => $"[{CSharpLiteral.String(name)}] = {Value(value, scope)}";

    private static bool IsConstant(RuleExpression expression)
        => expression is TextLiteral or BooleanLiteral or IntegerLiteral;

    private static bool IsConstant(AuthSchemeTemplate scheme)
        => IsConstant(scheme.Name)
            && (scheme.SigningName is null || IsConstant(scheme.SigningName))
            && (scheme.SigningRegion is null || IsConstant(scheme.SigningRegion))
            && (scheme.SigningRegionSet is null || scheme.SigningRegionSet.All(IsConstant))
            && IsConstant(scheme.Properties);

    private static bool IsConstant(RuleValue value) => value switch
    {
        RuleScalar scalar => IsConstant(scalar.Expression),
        RuleList list => list.Items.All(IsConstant),
        RuleMap map => map.Entries.All(entry => IsConstant(entry.Value)),
        _ => false,
    };
}
