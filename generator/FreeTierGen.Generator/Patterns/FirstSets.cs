namespace FreeTierGen.Generator.Patterns;

/// <summary>What parts of a pattern can begin with, and whether one look at the next code point decides every step.</summary>
internal static class FirstSets
{
    private static readonly CodePointSet Nothing = CodePointSet.Of([]);

    /// <summary>Whether the part matches the empty text.</summary>
    public static bool IsNullable(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.All(IsNullable),
        ChoiceNode choice => choice.Options.Any(IsNullable),
        RepeatNode repeat => repeat.Min == 0 || IsNullable(repeat.Body),
        _ => false,
    };

    /// <summary>The code points that the part can begin with.</summary>
    public static CodePointSet First(PatternNode node) => node switch
    {
        ClassNode single => single.Set,
        SequenceNode sequence => FirstOf(sequence.Items, 0, Nothing),
        ChoiceNode choice => choice.Options.Select(First).Aggregate(Nothing, (left, right) => left.Union(right)),
        RepeatNode repeat => First(repeat.Body),
        _ => Nothing,
    };

    /// <summary>The code points that can come next at an item of a sequence.</summary>
    public static CodePointSet FirstOf(IReadOnlyList<PatternNode> items, int start, CodePointSet follow)
    {
        var first = Nothing;
        for (var i = start; i < items.Count; i++)
        {
            first = first.Union(First(items[i]));
            if (!IsNullable(items[i]))
            {
                return first;
            }
        }

        return first.Union(follow);
    }

    /// <summary>Whether the text can be matched in one pass that never goes back.</summary>
    /// <param name="node">The part.</param>
    /// <param name="follow">What can come after it.</param>
    /// <param name="isFinal">Whether only the end of the text can come after it.</param>
    public static bool IsDeterministic(PatternNode node, CodePointSet follow, bool isFinal) => node switch
    {
        ClassNode single => single.Set.IsBasicPlane || single.Set.HasAllAstral,
        SequenceNode sequence => IsDeterministic(sequence.Items, follow, isFinal),
        ChoiceNode choice => IsDeterministic(choice, follow, isFinal),
        RepeatNode repeat => IsDeterministic(repeat, follow, isFinal),
        _ => false,
    };

    /// <summary>
    /// Where a repeated class may also take what comes after it, but what comes after it has a fixed length and ends the
    /// text, the class has to take all that stands before that.
    /// </summary>
    /// <returns>The item's index and the length of what comes after it, or null.</returns>
    public static (int Index, int TailLength)? FindTail(IReadOnlyList<PatternNode> items)
    {
        var length = 0L;
        for (var i = items.Count - 1; i >= 0 && length <= int.MaxValue; i--)
        {
            switch (items[i])
            {
                case ClassNode { Set.IsBasicPlane: true }:
                    length++;
                    break;
                case RepeatNode { Body: ClassNode { Set.IsBasicPlane: true } } repeat when repeat.Max == repeat.Min:
                    length += repeat.Min;
                    break;
                case RepeatNode { Body: ClassNode { Set.IsBasicPlane: true } } repeat
                    when length > 0 && First(repeat).Overlaps(FirstOf(items, i + 1, Nothing)):
                    return (i, (int)length);
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsDeterministic(IReadOnlyList<PatternNode> items, CodePointSet follow, bool isFinal)
    {
        var tail = isFinal ? FindTail(items) : null;
        for (var i = 0; i < items.Count; i++)
        {
            if (tail?.Index != i && !IsDeterministic(items[i], FirstOf(items, i + 1, follow), isFinal && i == items.Count - 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDeterministic(ChoiceNode choice, CodePointSet follow, bool isFinal)
    {
        var seen = Nothing;
        foreach (var option in choice.Options)
        {
            var first = First(option);
            if (IsNullable(option) || first.Overlaps(seen) || !IsDeterministic(option, follow, isFinal))
            {
                return false;
            }

            seen = seen.Union(first);
        }

        return true;
    }

    private static bool IsDeterministic(RepeatNode repeat, CodePointSet follow, bool isFinal)
    {
        var first = First(repeat.Body);
        var isLoop = repeat.Max != 1;
        return !IsNullable(repeat.Body)
            && (repeat.Max == repeat.Min || !first.Overlaps(follow))
            && IsDeterministic(repeat.Body, isLoop ? first.Union(follow) : follow, isFinal && !isLoop);
    }
}
