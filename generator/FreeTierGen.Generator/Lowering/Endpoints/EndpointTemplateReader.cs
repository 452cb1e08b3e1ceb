using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Reads the endpoint object of a rule.</summary>
internal static class EndpointTemplateReader
{
    private const string AuthSchemes = "authSchemes";

    private static readonly string[] SchemeMembers =
        ["name", "signingName", "signingRegion", "signingRegionSet", "disableDoubleEncoding"];

    /// <summary>The endpoint.</summary>
    /// <exception cref="InvalidRuleSetException">It is none.</exception>
    public static EndpointTemplate Read(Node node, RuleScope scope)
    {
        var endpoint = AsObject(node, "an endpoint");
        var url = endpoint["url"] ?? throw new InvalidRuleSetException(node.Position, "an endpoint has to have a 'url'");
        var properties = endpoint["properties"] is { } given ? AsObject(given, "'properties'").Properties : [];
        var schemes = properties.FirstOrDefault(property => property.Name == AuthSchemes)?.Value;
        return new EndpointTemplate(
            ExpressionReader.ReadText(url, scope),
            endpoint["headers"] is { } headers ? ReadHeaders(headers, scope) : [],
            schemes is null ? [] : [.. AsArray(schemes, $"'{AuthSchemes}'").Items.Select(item => ReadScheme(item, scope))],
            ReadMap(properties.Where(property => property.Name != AuthSchemes), scope));
    }

    private static List<(string, IReadOnlyList<RuleExpression>)> ReadHeaders(Node node, RuleScope scope)
    {
        var headers = new List<(string, IReadOnlyList<RuleExpression>)>();
        foreach (var header in AsObject(node, "'headers'").Properties)
        {
            var values = AsArray(header.Value, $"the value of header '{header.Name}'").Items;
            headers.Add((header.Name, [.. values.Select(value => ExpressionReader.ReadText(value, scope))]));
        }

        return headers;
    }

    private static AuthSchemeTemplate ReadScheme(Node node, RuleScope scope)
    {
        var scheme = AsObject(node, $"an item of '{AuthSchemes}'");
        var name = scheme["name"] ?? throw new InvalidRuleSetException(node.Position, $"an item of '{AuthSchemes}' has to have a 'name'");
        return new AuthSchemeTemplate(
            ExpressionReader.ReadText(name, scope),
            scheme["signingName"] is { } signingName ? ExpressionReader.ReadText(signingName, scope) : null,
            scheme["signingRegion"] is { } region ? ExpressionReader.ReadText(region, scope) : null,
            scheme["signingRegionSet"] is { } regions
                ? [.. AsArray(regions, "'signingRegionSet'").Items.Select(item => ExpressionReader.ReadText(item, scope))]
                : null,
            ReadFlag(scheme["disableDoubleEncoding"]),
            ReadMap(scheme.Properties.Where(property => !SchemeMembers.Contains(property.Name)), scope));
    }

    private static bool ReadFlag(Node? node) => node switch
    {
        null => false,
        BooleanNode boolean => boolean.Value,
        _ => throw new InvalidRuleSetException(node.Position, "'disableDoubleEncoding' has to be true or false"),
    };

    private static RuleMap ReadMap(IEnumerable<Property> properties, RuleScope scope)
        => new([.. properties.Select(property => (property.Name, ReadValue(property.Value, scope)))]);

    private static RuleValue ReadValue(Node node, RuleScope scope) => node switch
    {
        ObjectNode map => ReadMap(map.Properties, scope),
        ArrayNode list => new RuleList([.. list.Items.Select(item => ReadValue(item, scope))]),
        StringNode or BooleanNode or NumberNode => new RuleScalar(ExpressionReader.Read(node, scope)),
        _ => throw new InvalidRuleSetException(node.Position, "a property has to be a string, a boolean, a list or a map"),
    };

    private static ObjectNode AsObject(Node node, string what)
        => node as ObjectNode ?? throw new InvalidRuleSetException(node.Position, $"{what} has to be an object");

    private static ArrayNode AsArray(Node node, string what)
        => node as ArrayNode ?? throw new InvalidRuleSetException(node.Position, $"{what} has to be an array");
}
