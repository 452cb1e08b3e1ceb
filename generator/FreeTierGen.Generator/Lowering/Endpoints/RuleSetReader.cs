using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Reads the value of <c>smithy.rules#endpointRuleSet</c>.</summary>
internal static class RuleSetReader
{
    /// <summary>
    /// How deep rules nest; each variable that is assigned on the way is one level, since what follows it may become a block of its own. The
    /// deepest of AWS's have 24.
    /// </summary>
    public const int MaxDepth = 64;

    /// <summary>The rule set.</summary>
    /// <exception cref="InvalidRuleSetException">The value is none.</exception>
    public static RuleSet Read(Node node)
    {
        var root = node as ObjectNode ?? throw new InvalidRuleSetException(node.Position, "it has to be an object");
        CheckVersion(root);
        var parameters = ParameterReader.Read(root);
        return new RuleSet(parameters, ReadRules(root, RuleScope.Of(parameters), 0));
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
        ExpressionReader.CheckSize(condition, expression);
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
    public static Rule ReadRule(Node node, RuleScope outer, int depth = 0)
    {
        var rule = node as ObjectNode ?? throw new InvalidRuleSetException(node.Position, "a rule has to be an object");
        var scope = outer.Open();
        var conditions = new List<RuleCondition>();
        if (rule["conditions"] is { } given)
        {
            var items = given as ArrayNode ?? throw new InvalidRuleSetException(given.Position, "'conditions' has to be an array");
            conditions.AddRange(items.Items.Select(item => ReadCondition(item, scope)));
        }

        depth += 1 + conditions.Count(condition => condition.Variable is not null);
        if (depth > MaxDepth)
        {
            throw new InvalidRuleSetException(rule.Position, $"its rules, and the variables that they assign, are nested more than {MaxDepth} deep here");
        }

        return rule.String("type") switch
        {
            "tree" => new TreeRule(conditions, ReadRules(rule, scope, depth)),
            "endpoint" => new EndpointRule(conditions, EndpointTemplateReader.Read(Needed(rule, "endpoint"), scope)),
            "error" => new ErrorRule(conditions, ExpressionReader.ReadText(Needed(rule, "error"), scope)),
            _ => throw new InvalidRuleSetException(rule.Position, "the 'type' of a rule has to be 'endpoint', 'error' or 'tree'"),
        };
    }

    private static List<Rule> ReadRules(ObjectNode owner, RuleScope scope, int depth)
    {
        if (Needed(owner, "rules") is not ArrayNode { Items.Length: > 0 } rules)
        {
            throw new InvalidRuleSetException(owner.Position, "'rules' has to be an array of one or more rules");
        }

        return [.. rules.Items.Select(rule => ReadRule(rule, scope, depth))];
    }

    private static Node Needed(ObjectNode owner, string name)
        => owner[name] ?? throw new InvalidRuleSetException(owner.Position, $"'{name}' is missing");
}
