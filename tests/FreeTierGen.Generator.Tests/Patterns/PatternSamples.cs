using System.Text;
using FreeTierGen.Generator.Patterns;

namespace FreeTierGen.Generator.Tests.Patterns;

/// <summary>Makes texts that match a pattern, and texts that nearly do. The same seed makes the same texts.</summary>
internal sealed class PatternSamples(int seed)
{
    private static readonly int[] Interesting =
        ['a', 'Z', '0', '-', '_', ':', '/', '.', ' ', '\n', '\r', '\t', '{', '$', 0x85, 0xFF, 0x2028, 0xD7FF, 0xFFFD, 0x1F600, 0x10FFFF];

    private readonly Random _random = new(seed);

    /// <summary>Texts for a pattern.</summary>
    public IEnumerable<string> For(PatternNode pattern, int count)
    {
        yield return "";
        yield return "\n";
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            Append(text, pattern);
            var made = text.ToString();
            if (made.Length > 200)
            {
                made = made[..199];
            }

            yield return made;
            yield return made + "\n";
            yield return Mutate(made);
            yield return Mutate(Mutate(made));
        }
    }

    private string Mutate(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var at = _random.Next(runes.Count + 1);
        switch (_random.Next(3))
        {
            case 0 when runes.Count > 0:
                runes.RemoveAt(Math.Min(at, runes.Count - 1));
                break;
            case 1 when runes.Count > 0:
                runes[Math.Min(at, runes.Count - 1)] = new Rune(Interesting[_random.Next(Interesting.Length)]);
                break;
            default:
                runes.Insert(at, at < runes.Count && _random.Next(2) == 0 ? runes[at] : new Rune(Interesting[_random.Next(Interesting.Length)]));
                break;
        }

        return string.Concat(runes);
    }

    private void Append(StringBuilder text, PatternNode node)
    {
        switch (node)
        {
            case ClassNode single:
                text.Append(Member(single.Set));
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Append(text, item);
                }

                break;
            case ChoiceNode choice:
                Append(text, choice.Options[_random.Next(choice.Options.Count)]);
                break;
            case RepeatNode repeat:
                var most = Math.Min(repeat.Max ?? (repeat.Min + 4), repeat.Min + 6);
                for (var count = _random.Next(repeat.Min, most + 1); count > 0 && text.Length < 200; count--)
                {
                    Append(text, repeat.Body);
                }

                break;
        }
    }

    private Rune Member(CodePointSet set)
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var candidate = set.Ranges.Count > 0 && !set.IsInverted && _random.Next(3) > 0
                ? Within(set.Ranges[_random.Next(set.Ranges.Count)])
                : _random.Next(2) == 0 ? _random.Next(0x20, 0x7F) : Interesting[_random.Next(Interesting.Length)];
            if (Rune.IsValid(candidate) && ReferenceMatcher.Contains(set, candidate))
            {
                return new Rune(candidate);
            }
        }

        return new Rune('a');
    }

    private int Within(CodePointRange range) => _random.Next(range.First, range.Last + 1);
}
