using System.Globalization;
using System.Text;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Patterns;

/// <summary>Finds C# without a regular expression for patterns that need none.</summary>
internal static class StraightCode
{
    private const int MaxLines = 160;
    private const int MaxLiterals = 40;
    private static readonly CodePointSet Nothing = CodePointSet.Of([]);

    /// <summary>The code of a pattern, or null where it needs a regular expression.</summary>
    public static StraightPatternSpec? TryWrite(IReadOnlyList<PatternForm> forms)
    {
        if (forms.Count == 1 && TryWrite(forms[0]) is { } one)
        {
            return one;
        }

        // One after the other: no alternative can spoil another.
        var alternatives = forms.SelectMany(form => form.Alternatives()).Select(TryWrite).ToList();
        return alternatives.Count > 1 && alternatives.TrueForAll(code => code is { Fields.Count: 0, Members.Count: 0 })
            ? Combine(alternatives!)
            : null;
    }

    private static StraightPatternSpec? TryWrite(PatternForm form)
    {
        if (Literals(form) is { } literals)
        {
            return Expression(literals);
        }

        if (form is { IsAtStart: true, IsToEnd: true } && AsRun(form.Body) is var (set, min, max) && RunCode.TryWrite(set, min, max) is { } run)
        {
            return run;
        }

        if (form is { IsAtStart: false, IsToEnd: false })
        {
            return TryWriteSearch(form.Body);
        }

        if (!form.IsAtStart || !IsRangesOnly(form.Body) || !FirstSets.IsDeterministic(form.Body, Nothing, form.IsToEnd))
        {
            return null;
        }

        var lines = StraightWriter.Write(form);
        return lines.Count > MaxLines ? null : new StraightPatternSpec([], lines.ToEquatableArray(), []);
    }

    private static (CodePointSet Set, int Min, int? Max)? AsRun(PatternNode body) => body switch
    {
        RepeatNode { Body: ClassNode single } repeat => (single.Set, repeat.Min, repeat.Max),
        ClassNode single => (single.Set, 1, 1),
        _ => null,
    };

    private static StraightPatternSpec? TryWriteSearch(PatternNode body)
    {
        if (Text(body) is { } literal)
        {
            return Expression($"value.Contains({CSharpLiteral.String(literal)}, global::System.StringComparison.Ordinal)");
        }

        // Some code point of a set: not all of them are outside.
        return body is ClassNode { Set.IsRanges: true } single
            ? RunCode.TryWriteAny(single.Set)
            : null;
    }

    // range|count|sum
    private static string? Literals(PatternForm form)
    {
        if (form is not { IsAtStart: true, IsToEnd: true })
        {
            return null;
        }

        var texts = new List<string>();
        return TryExpand(PatternSimplifier.Items(form.Body), 0, "", texts, 0)
            ? "value is " + string.Join(" or ", texts.OrderBy(text => text, StringComparer.Ordinal).Select(CSharpLiteral.String))
            : null;
    }

    // Each choice that was made on the way is one text more at least.
    private static bool TryExpand(IReadOnlyList<PatternNode> items, int at, string prefix, List<string> texts, int choices)
    {
        var text = new StringBuilder(prefix);
        while (at < items.Count && items[at] is ClassNode { Set.Single: <= 0xFFFF and { } c })
        {
            text.Append((char)c);
            at++;
        }

        prefix = text.ToString();
        if (at == items.Count)
        {
            texts.Add(prefix);
            return texts.Count <= MaxLiterals;
        }

        if (choices == MaxLiterals)
        {
            return false;
        }

        return items[at] switch
        {
            ChoiceNode choice => choice.Options.All(
                option => TryExpand([.. PatternSimplifier.Items(option), .. items.Skip(at + 1)], 0, prefix, texts, choices + 1)),
            RepeatNode { Min: 0, Max: 1 } optional => TryExpand(items, at + 1, prefix, texts, choices + 1)
                && TryExpand([.. PatternSimplifier.Items(optional.Body), .. items.Skip(at + 1)], 0, prefix, texts, choices + 1),
            _ => false,
        };
    }

    private static string? Text(PatternNode body)
    {
        var text = new StringBuilder();
        foreach (var item in PatternSimplifier.Items(body))
        {
            if (item is not ClassNode { Set.Single: <= 0xFFFF and { } c })
            {
                return null;
            }

            text.Append((char)c);
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    private static bool IsRangesOnly(PatternNode node) => node switch
    {
        ClassNode single => single.Set.IsRanges && single.Set.Ranges.Count <= RunCode.MaxRanges,
        SequenceNode sequence => sequence.Items.All(IsRangesOnly),
        ChoiceNode choice => choice.Options.All(IsRangesOnly),
        RepeatNode repeat => IsRangesOnly(repeat.Body),
        _ => false,
    };

    private static StraightPatternSpec? Combine(List<StraightPatternSpec> alternatives)
    {
        if (alternatives.Sum(code => code.Body.Count) > MaxLines)
        {
            return null;
        }

        var calls = new List<string>();
        var members = new List<string>();
        foreach (var code in alternatives)
        {
            if (code.Body.Count == 1)
            {
                calls.Add(code.Body[0].Contains("&&") ? $"({code.Body[0]})" : code.Body[0]);
                continue;
            }

            var name = "IsMatch" + (members.Count == 0 ? 1 : calls.Count + 1).ToString(CultureInfo.InvariantCulture);
            calls.Add(name + "(value)");
            if (members.Count > 0)
            {
                members.Add("");
            }

            members.Add($"private static bool {name}(string value)");
            members.Add("{");
            members.AddRange(code.Body.Select(line => line.Length == 0 ? line : "    " + line));
            members.Add("}");
        }

        return new StraightPatternSpec([], new[] { string.Join(" || ", calls) }.ToEquatableArray(), members.ToEquatableArray());
    }

    private static StraightPatternSpec Expression(string expression) => new([], new[] { expression }.ToEquatableArray(), []);
}
