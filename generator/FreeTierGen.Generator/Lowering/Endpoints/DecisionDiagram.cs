namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>
/// Endpoint rules as a binary decision diagram. Nodes test conditions; a reference says what to do next: a node (its number
/// plus one, negative where its branches are swapped), a result (after <see cref="NoMatch"/>), or, with 1, -1 and
/// <see cref="NoMatch"/>, that nothing matches.
/// </summary>
internal sealed class DecisionDiagram(
    IReadOnlyList<RuleParameter> parameters,
    IReadOnlyList<RuleCondition> conditions,
    IReadOnlyList<Rule> results,
    IReadOnlyList<DiagramNode> nodes,
    int root)
    : EndpointRules(parameters)
{
    /// <summary>The reference of the result that no model writes down. Those of its results follow.</summary>
    public const int NoMatch = 100_000_000;

    private readonly HashSet<string> _names = NamesOf(results, conditions);

    public IReadOnlyList<RuleCondition> Conditions { get; } = conditions;

    /// <summary>Endpoints and errors, without conditions.</summary>
    public IReadOnlyList<Rule> Results { get; } = results;

    /// <summary>The reference that evaluation begins with.</summary>
    public int Root { get; } = root;

    /// <summary>Whether the reference is one of a node.</summary>
    public static bool IsNode(int reference) => Math.Abs(reference) is > 1 and < NoMatch;

    /// <summary>The result that a reference names, or null where it says that nothing matches.</summary>
    public Rule? Result(int reference) => reference > NoMatch ? Results[reference - NoMatch - 1] : null;

    /// <summary>The condition that a node tests.</summary>
    public RuleCondition Condition(int reference) => Conditions[Node(reference).Condition];

    /// <summary>Where a node's test leads to.</summary>
    public (int WhereTrue, int WhereFalse) Branches(int reference)
        => reference > 0
            ? (Node(reference).High, Node(reference).Low)
            : (Node(reference).Low, Node(reference).High);

    public override bool RefersTo(string name) => _names.Contains(name);

    private DiagramNode Node(int reference) => nodes[Math.Abs(reference) - 1];
}

/// <summary>A node: a condition by its index, and the references to follow where it holds and where it does not.</summary>
internal sealed record DiagramNode(int Condition, int High, int Low);
