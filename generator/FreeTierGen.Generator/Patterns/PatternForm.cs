namespace FreeTierGen.Generator.Patterns;

/// <summary>A pattern, or one of its alternatives, with its anchors taken off.</summary>
/// <param name="IsAtStart">Whether it has to match from the start of the text.</param>
/// <param name="IsToEnd">Whether it has to match to the end of the text.</param>
/// <param name="Body">What has to match, without anchors.</param>
internal sealed record PatternForm(bool IsAtStart, bool IsToEnd, PatternNode Body)
{
    /// <summary>Whether every text matches.</summary>
    public bool IsUniversal => IsAtStart && IsToEnd
        ? Body is RepeatNode { Min: 0, Max: null, Body: ClassNode { Set.IsEverything: true } }
        : FirstSets.IsNullable(Body);

    /// <summary>
    /// The forms of which one has to match; null where the pattern has anchors inside, or parts that look around.
    /// </summary>
    public static IReadOnlyList<PatternForm>? Split(PatternNode pattern)
    {
        var forms = new List<PatternForm>();
        return TrySplit(pattern, false, false, forms) ? forms : null;
    }

    /// <summary>The forms of each of the body's alternatives.</summary>
    public IReadOnlyList<PatternForm> Alternatives()
        => Body is ChoiceNode choice ? [.. choice.Options.Select(option => this with { Body = option })] : [this];

    private static bool TrySplit(PatternNode node, bool isAtStart, bool isToEnd, List<PatternForm> forms)
    {
        var items = PatternSimplifier.Items(node).ToList();
        while (items.Count > 0 && items[0] is StartNode)
        {
            isAtStart = true;
            items.RemoveAt(0);
        }

        while (items.Count > 0 && items[items.Count - 1] is EndNode)
        {
            isToEnd = true;
            items.RemoveAt(items.Count - 1);
        }

        if (items.TrueForAll(IsPlain))
        {
            forms.Add(new PatternForm(isAtStart, isToEnd, Trim(items, isAtStart, isToEnd)));
            return true;
        }

        if (items.Count != 1)
        {
            return false;
        }

        return items[0] switch
        {
            ChoiceNode choice => choice.Options.All(option => TrySplit(option, isAtStart, isToEnd, forms)),
            SequenceNode => TrySplit(items[0], isAtStart, isToEnd, forms),
            _ => false,
        };
    }

    // Where anything may follow, what is optional at the end does not matter.
    private static PatternNode Trim(List<PatternNode> items, bool isAtStart, bool isToEnd)
    {
        TrimEdge(items, !isToEnd, () => items.Count - 1);
        TrimEdge(items, !isAtStart, () => 0);
        return PatternSimplifier.Sequence(items);
    }

    private static void TrimEdge(List<PatternNode> items, bool isOpen, Func<int> edge)
    {
        while (isOpen && items.Count > 0)
        {
            var at = edge();
            if (FirstSets.IsNullable(items[at]))
            {
                items.RemoveAt(at);
                continue;
            }

            if (items[at] is RepeatNode repeat && repeat.Max != repeat.Min)
            {
                items[at] = repeat.Min == 1 ? repeat.Body : repeat with { Max = repeat.Min };
            }

            return;
        }
    }

    private static bool IsPlain(PatternNode node) => node switch
    {
        ClassNode => true,
        SequenceNode sequence => sequence.Items.All(IsPlain),
        ChoiceNode choice => choice.Options.All(IsPlain),
        RepeatNode repeat => IsPlain(repeat.Body),
        _ => false,
    };
}
