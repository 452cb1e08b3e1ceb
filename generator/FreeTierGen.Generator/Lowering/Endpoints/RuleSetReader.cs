using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Reads the value of <c>smithy.rules#endpointRuleSet</c>.</summary>
internal static class RuleSetReader
{
    /// <summary>The rule set.</summary>
    /// <exception cref="InvalidRuleSetException">The value is none.</exception>
    public static RuleSet Read(Node node)
    {
        var root = node as ObjectNode ?? throw new InvalidRuleSetException(node.Position, "it has to be an object");
        CheckVersion(root);
        var parameters = ParameterReader.Read(root);
        return new RuleSet(parameters, ReadRules(root, RuleScope.Of(parameters)));
    }

    /// <summary>Fails unless the rules are written in version 1 of the language.</summary>
    /// <exception cref="InvalidRuleSetException">They are not.</exception>
    public static void CheckVersion(ObjectNode root)
    {
        var version = root["version"] as StringNode ?? throw new InvalidRuleSetException(root.Position, "it has no 'version'");
        if (version.Value != "1" && !version.Value.StartsWith("1.", StringComparison.Ordinal))
        {
            throw new InvalidRuleSetException(version.Position, $"version '{version.Value}' is not supported; 1.0 and 1.1 are");
        }
    }

    /// <summary>Reads a condition and declares its variable.</summary>
    /// <exception cref="InvalidRuleSetException">It is none.</exception>
    public static RuleCondition ReadCondition(Node node, RuleScope scope)
    {
        var condition = node as ObjectNode ?? throw new InvalidRuleSetException(node.Position, "a condition has to be an object");
        var expression = ExpressionReader.ReadCall(condition, scope);
        if (condition["assign"] is not { } assign)
        {
            return new RuleCondition(expression, null);
        }

        var variable = assign as StringNode ?? throw new InvalidRuleSetException(assign.Position, "'assign' has to be a name");
        scope.Declare(variable.Value, expression.Type);
        return new RuleCondition(expression, variable.Value);
    }

    /// <summary>Reads a rule, whose conditions may refer to what the scope has.</summary>
    /// <exception cref="InvalidRuleSetException">It is none.</exception>
    public static Rule ReadRule(Node node, RuleScope outer)
    {
        var rule = node as ObjectNode ?? throw new InvalidRuleSetException(node.Position, "a rule has to be an object");
        var scope = outer.Open();
        var conditions = new List<RuleCondition>();
        if (rule["conditions"] is { } given)
        {
            var items = given as ArrayNode ?? throw new InvalidRuleSetException(given.Position, "'conditions' has to be an array");
            conditions.AddRange(items.Items.Select(item => ReadCondition(item, scope)));
        }

        return rule.String("type") switch
        {
            "tree" => new TreeRule(conditions, ReadRules(rule, scope)),
            "endpoint" => new EndpointRule(conditions, EndpointTemplateReader.Read(Needed(rule, "endpoint"), scope)),
            "error" => new ErrorRule(conditions, ExpressionReader.ReadText(Needed(rule, "error"), scope)),
            _ => throw new InvalidRuleSetException(rule.Position, "the 'type' of a rule has to be 'endpoint', 'error' or 'tree'"),
        };
    }

    private static List<Rule> ReadRules(ObjectNode owner, RuleScope scope)
    {
        if (Needed(owner, "rules") is not ArrayNode { Items.Length: > 0 } rules)
        {
            throw new InvalidRuleSetException(owner.Position, "'rules' has to be an array of one or more rules");
        }

        return [.. rules.Items.Select(rule => ReadRule(rule, scope))];
    }

    private static Node Needed(ObjectNode owner, string name)
        => owner[name] ?? throw new InvalidRuleSetException(owner.Position, $"'{name}' is missing");
}
