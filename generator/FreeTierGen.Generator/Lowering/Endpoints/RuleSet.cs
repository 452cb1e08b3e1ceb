namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>The endpoint rules of a service: a <see cref="RuleSet"/> or a <see cref="DecisionDiagram"/>.</summary>
internal abstract class EndpointRules(IReadOnlyList<RuleParameter> parameters)
{
    /// <summary>What the rules decide by.</summary>
    public IReadOnlyList<RuleParameter> Parameters { get; } = parameters;

    /// <summary>Whether the rules refer to the name anywhere. A parameter that they do not refer to decides nothing.</summary>
    public abstract bool RefersTo(string name);

    /// <summary>The names that any of the rules refers to.</summary>
    protected static HashSet<string> NamesOf(IEnumerable<Rule> rules, IEnumerable<RuleCondition> conditions)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            names.UnionWith(rule.Names);
        }

        foreach (var condition in conditions)
        {
            condition.Expression.AddNames(names);
        }

        return names;
    }
}

/// <summary>Rules that are decided from the first on: the first that matches counts.</summary>
internal sealed class RuleSet(IReadOnlyList<RuleParameter> parameters, IReadOnlyList<Rule> rules) : EndpointRules(parameters)
{
    private readonly HashSet<string> _names = NamesOf(rules, []);

    public IReadOnlyList<Rule> Rules { get; } = rules;

    public override bool RefersTo(string name) => _names.Contains(name);
}

/// <summary>A value that rules decide by.</summary>
/// <param name="Name">The name in the rule set.</param>
/// <param name="Type">Text, boolean or list of texts.</param>
/// <param name="BuiltIn">Where clients know the value from, such as <c>AWS::Region</c>; or null.</param>
/// <param name="IsRequired">Whether rules can't be evaluated without it.</param>
/// <param name="Default">The value that counts where there is no other; or null.</param>
/// <param name="Documentation">What the parameter says, as plain text; or null.</param>
/// <param name="PropertyName">The property that holds the value.</param>
internal sealed record RuleParameter(
    string Name,
    RuleType Type,
    string? BuiltIn,
    bool IsRequired,
    RuleExpression? Default,
    string? Documentation,
    string PropertyName);

/// <summary>A test that a rule needs to match, and the name that its value gets for what follows.</summary>
/// <param name="Expression">The test. It fails where its value is false or not set.</param>
/// <param name="Variable">The variable that is assigned, or null.</param>
internal sealed record RuleCondition(RuleExpression Expression, string? Variable);

/// <summary>A rule: conditions, all of which must hold, and what follows from them.</summary>
internal abstract class Rule
{
    private readonly HashSet<string> _resultNames;

    protected Rule(IReadOnlyList<RuleCondition> conditions, HashSet<string> resultNames)
    {
        Conditions = conditions;
        _resultNames = resultNames;
        Names = new HashSet<string>(resultNames, StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            condition.Expression.AddNames(Names);
        }
    }

    public IReadOnlyList<RuleCondition> Conditions { get; }

    /// <summary>The names that the rule refers to anywhere.</summary>
    public HashSet<string> Names { get; }

    /// <summary>Whether what follows from the conditions refers to the name.</summary>
    public bool ResultRefersTo(string name) => _resultNames.Contains(name);

    /// <summary>The names that something adds to a set.</summary>
    protected static HashSet<string> NamesOf(Action<HashSet<string>> addNames)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        addNames(names);
        return names;
    }
}

/// <summary>Rules that count where the conditions hold. If none of them matches, nothing does.</summary>
internal sealed class TreeRule(IReadOnlyList<RuleCondition> conditions, IReadOnlyList<Rule> rules)
    : Rule(conditions, NamesOf(names =>
    {
        foreach (var rule in rules)
        {
            names.UnionWith(rule.Names);
        }
    }))
{
    public IReadOnlyList<Rule> Rules { get; } = rules;
}

/// <summary>An endpoint.</summary>
internal sealed class EndpointRule(IReadOnlyList<RuleCondition> conditions, EndpointTemplate endpoint) : Rule(conditions, NamesOf(endpoint.AddNames))
{
    public EndpointTemplate Endpoint { get; } = endpoint;
}

/// <summary>An error, with its message.</summary>
internal sealed class ErrorRule(IReadOnlyList<RuleCondition> conditions, RuleExpression message) : Rule(conditions, NamesOf(message.AddNames))
{
    public RuleExpression Message { get; } = message;
}
