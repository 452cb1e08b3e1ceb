using System.Globalization;
using FreeTierGen.Generator.Patterns;

namespace FreeTierGen.Generator.Tests.Patterns;

/// <summary>
/// Matches patterns the slow and obvious way: by the set of places that each part can lead to. It knows nothing of what
/// the generator makes of a pattern.
/// </summary>
internal sealed class ReferenceMatcher
{
    private readonly int[] _text;

    private ReferenceMatcher(string text) => _text = [.. text.EnumerateRunes().Select(rune => rune.Value)];

    public static bool IsMatch(PatternNode pattern, string text)
    {
        var matcher = new ReferenceMatcher(text);
        return Enumerable.Range(0, matcher._text.Length + 1).Any(start => matcher.From(pattern, [start]).Count > 0);
    }

    private SortedSet<int> From(PatternNode node, SortedSet<int> places)
    {
        switch (node)
        {
            case ClassNode single:
                return [.. places.Where(place => place < _text.Length && Contains(single.Set, _text[place])).Select(place => place + 1)];
            case SequenceNode sequence:
                return sequence.Items.Aggregate(places, (current, item) => From(item, current));
            case ChoiceNode choice:
                return [.. choice.Options.SelectMany(option => From(option, places))];
            case RepeatNode repeat:
                return Repeat(repeat, places);
            case StartNode:
                return [.. places.Where(place => place == 0)];
            case EndNode:
                return [.. places.Where(place => place == _text.Length)];
            case WordBoundaryNode boundary:
                return [.. places.Where(place => (IsWord(place - 1) != IsWord(place)) != boundary.IsInverted)];
            case LookNode { IsBehind: false } look:
                return [.. places.Where(place => From(look.Body, [place]).Count > 0 != look.IsInverted)];
            case LookNode look:
                return [.. places.Where(place => Enumerable.Range(0, place + 1).Any(start => From(look.Body, [start]).Contains(place)) != look.IsInverted)];
            default:
                throw new InvalidOperationException();
        }
    }

    private SortedSet<int> Repeat(RepeatNode repeat, SortedSet<int> places)
    {
        var current = places;
        for (var i = 0; i < repeat.Min && current.Count > 0; i++)
        {
            current = From(repeat.Body, current);
        }

        SortedSet<int> all = [.. current];
        for (var i = repeat.Min; i < (repeat.Max ?? int.MaxValue) && current.Count > 0; i++)
        {
            current = [.. From(repeat.Body, current).Where(all.Add)];
        }

        return all;
    }

    private bool IsWord(int place) => place >= 0 && place < _text.Length && Contains(PatternClasses.Word, _text[place]);

    public static bool Contains(CodePointSet set, int codePoint)
    {
        var isListed = set.Ranges.Any(range => codePoint >= range.First && codePoint <= range.Last)
            || set.Categories.Any(item => item.IsInverted != GeneralCategories.Contains(item.Name, CharUnicodeInfo.GetUnicodeCategory(codePoint)));
        return isListed != set.IsInverted;
    }
}
