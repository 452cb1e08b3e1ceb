using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Reads the parameters of a rule set.</summary>
internal static class ParameterReader
{
    /// <summary>The parameters in the order of the file.</summary>
    /// <exception cref="InvalidRuleSetException">One of them is malformed.</exception>
    public static List<RuleParameter> Read(ObjectNode ruleSet)
    {
        var parameters = ruleSet["parameters"] as ObjectNode
            ?? throw new InvalidRuleSetException(ruleSet.Position, "'parameters' has to be an object");
        var names = new NameScope(StringComparer.Ordinal, ReservedWords.OfEndpointParameters);
        return [.. parameters.Properties.Select(parameter => Read(parameter, names))];
    }

    private static RuleParameter Read(Property property, NameScope names)
    {
        var (name, position) = (property.Name, property.NamePosition);
        if (property.Value is not ObjectNode parameter)
        {
            throw new InvalidRuleSetException(position, $"the parameter '{name}' has to be an object");
        }

        // Models of 2022 and 2023 write the types with a capital.
        var type = parameter.String("type")?.ToLowerInvariant() switch
        {
            "string" => RuleType.Text,
            "boolean" => RuleType.Boolean,
            "stringarray" => RuleType.TextList,
            _ => throw new InvalidRuleSetException(position, $"the type of parameter '{name}' has to be string, boolean or stringArray"),
        };

        return new RuleParameter(
            name,
            type,
            parameter.String("builtIn"),
            parameter["required"] is BooleanNode { Value: true },
            parameter["default"] is { } node ? ReadDefault(node, name, type) : null,
            parameter.String("documentation"),
            PropertyName(name, parameter.String("builtIn"), names));
    }

    // The type is called after the service and ends so.
    private static string PropertyName(string name, string? builtIn, NameScope names)
    {
        var property = RuleNames.Property(name, builtIn);
        return names.Take(property.EndsWith("EndpointParameters", StringComparison.Ordinal) ? property + "Value" : property, "Parameter");
    }

    // A default is plain data: braces in it are braces.
    private static RuleExpression ReadDefault(Node node, string name, RuleType type) => (node, type) switch
    {
        (StringNode text, RuleType.Text) => new TextLiteral(text.Value),
        (BooleanNode boolean, RuleType.Boolean) => new BooleanLiteral(boolean.Value),
        (ArrayNode list, RuleType.TextList) when list.Items.All(item => item is StringNode)
            => new ListLiteral([.. list.Items.Select(item => new TextLiteral(((StringNode)item).Value))]),
        _ => throw new InvalidRuleSetException(node.Position, $"the default of parameter '{name}' has to be {RuleFunctions.Describe(type)}"),
    };
}
