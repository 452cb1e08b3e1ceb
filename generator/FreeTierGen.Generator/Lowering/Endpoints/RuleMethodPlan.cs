namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Decides which trees of a large rule set become methods of their own, so that each can be read at once.</summary>
internal sealed class RuleMethodPlan
{
    private const int MaxLines = 120;
    private const int LinesOfIf = 4;
    private readonly HashSet<TreeRule> _methods = [];

    // Inner rules are planned first, so what was counted stays so.
    private readonly Dictionary<TreeRule, int> _lines = [];

    public RuleMethodPlan(IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
        {
            Plan(rule);
        }
    }

    /// <summary>Whether what follows from the tree's conditions is a method.</summary>
    public bool IsMethod(TreeRule tree) => _methods.Contains(tree);

    /// <summary>Rules of one method, cut where they would be too many; mostly one piece.</summary>
    public List<List<Rule>> Cut(IReadOnlyList<Rule> rules)
    {
        var pieces = new List<List<Rule>> { new() };
        var lines = 0;
        foreach (var rule in rules)
        {
            var more = LinesOf(rule);
            if (lines > 0 && lines + more > MaxLines)
            {
                pieces.Add([]);
                lines = 0;
            }

            pieces[pieces.Count - 1].Add(rule);
            lines += more;
        }

        return pieces;
    }

    private void Plan(Rule rule)
    {
        if (rule is not TreeRule tree)
        {
            return;
        }

        foreach (var inner in tree.Rules)
        {
            Plan(inner);
        }

        _lines.Add(tree, tree.Rules.Sum(LinesOf));
        if (_lines[tree] > MaxLines)
        {
            _methods.Add(tree);
        }
    }

    private int LinesOf(Rule rule)
    {
        var head = rule.Conditions.Count == 0 ? 0 : LinesOfIf;
        return head + rule switch
        {
            TreeRule tree => _methods.Contains(tree) ? 1 : _lines[tree],
            EndpointRule { Endpoint: { AuthSchemes.Count: 0, Properties.Entries.Count: 0 } } => 1,
            EndpointRule => 5,
            _ => 1,
        };
    }
}
