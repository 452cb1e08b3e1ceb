namespace FreeTierGen.Generator.Patterns;

/// <summary>Rewrites a pattern to a simpler one that matches the same.</summary>
internal static class PatternSimplifier
{
    /// <summary>The simpler pattern.</summary>
    public static PatternNode Simplify(PatternNode node) => node switch
    {
        SequenceNode sequence => Sequence(sequence.Items.Select(Simplify)),
        ChoiceNode choice => Choice([.. choice.Options.Select(Simplify)]),
        RepeatNode repeat => Repeat(Simplify(repeat.Body), repeat.Min, repeat.Max),
        LookNode look => look with { Body = Simplify(look.Body) },
        _ => node,
    };

    /// <summary>The parts one after the other; nested sequences are flattened.</summary>
    public static PatternNode Sequence(IEnumerable<PatternNode> parts)
    {
        var items = new List<PatternNode>();
        foreach (var part in parts)
        {
            if (part is SequenceNode nested)
            {
                items.AddRange(nested.Items);
            }
            else
            {
                items.Add(part);
            }
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    /// <summary>The parts of a node as a list.</summary>
    public static IReadOnlyList<PatternNode> Items(PatternNode node) => node is SequenceNode sequence ? sequence.Items : [node];

    private static PatternNode Repeat(PatternNode body, int min, int? max)
    {
        if (body is SequenceNode { Items.Count: 0 })
        {
            return body;
        }

        // (x*)* and (x+)* are x*, (x?)* too.
        if (max is null && body is RepeatNode { Min: <= 1 } inner && (inner.Max is null || inner.Min == 0) && min <= 1)
        {
            return new RepeatNode(inner.Body, inner.Min * min, null);
        }

        return (min, max) == (1, 1) ? body : new RepeatNode(body, min, max);
    }

    private static PatternNode Choice(List<PatternNode> options)
    {
        options = [.. options.SelectMany(option => option is ChoiceNode nested ? nested.Options : [option]).Distinct()];
        var isOptional = options.RemoveAll(option => option is SequenceNode { Items.Count: 0 }) > 0;
        options = Factor(MergeClasses(options));
        var choice = options.Count switch
        {
            0 => SequenceNode.Empty,
            1 => options[0],
            _ => new ChoiceNode(options),
        };
        return isOptional ? Repeat(choice, 0, 1) : choice;
    }

    // a|[bc] is [abc].
    private static List<PatternNode> MergeClasses(List<PatternNode> options)
    {
        var classes = options.OfType<ClassNode>().Where(option => option.Set.IsRanges).ToList();
        if (classes.Count < 2)
        {
            return options;
        }

        var union = classes.Select(option => option.Set).Aggregate((left, right) => left.Union(right));
        var merged = options.Where(option => option is not ClassNode { Set.IsRanges: true }).ToList();
        merged.Insert(0, new ClassNode(union));
        return merged;
    }

    // ab|ac is a[bc]: what begins alike is decided by what differs.
    private static List<PatternNode> Factor(List<PatternNode> options)
    {
        var groups = new List<(ClassNode? First, List<PatternNode> Options)>();
        foreach (var option in options)
        {
            var first = Items(option)[0] as ClassNode;
            var at = first is null ? -1 : groups.FindIndex(group => group.First == first);
            if (at < 0)
            {
                groups.Add((first, [option]));
            }
            else
            {
                groups[at].Options.Add(option);
            }
        }

        return [.. groups.Select(group => group.First is null || group.Options.Count == 1
            ? group.Options[0]
            : Factored(group.Options))];
    }

    private static PatternNode Factored(List<PatternNode> options)
    {
        var first = Items(options[0]);
        var shared = 1;
        while (shared < first.Count
            && first[shared] is ClassNode next
            && options.TrueForAll(option => Items(option) is var items && shared < items.Count && next.Equals(items[shared])))
        {
            shared++;
        }

        return Sequence([.. first.Take(shared), Choice([.. options.Select(option => Sequence(Items(option).Skip(shared)))])]);
    }
}
