using System.Globalization;
using System.Text;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Patterns;

/// <summary>Writes a pattern as a .NET regular expression that matches the same.</summary>
internal static class RegexTranslation
{
    // The engine that never backtracks builds an automaton and refuses more than 10 000 nodes, of which it estimates five
    // for each class.
    private const int MaxNonBacktrackingSize = 9000;
    private const int ClassSize = 5;
    private const string Word = "[0-9A-Z_a-z]";

    /// <summary>The expression.</summary>
    /// <exception cref="PatternException">It can't be honoured exactly.</exception>
    public static RegexPatternSpec Translate(PatternNode node)
    {
        var expression = new StringBuilder();
        Write(expression, node);
        return new RegexPatternSpec(expression.ToString(), !LooksAround(node) && Size(node) <= MaxNonBacktrackingSize);
    }

    private static void Write(StringBuilder expression, PatternNode node)
    {
        switch (node)
        {
            case ClassNode single:
                WriteClass(expression, single.Set);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    WriteGrouped(expression, item, item is ChoiceNode);
                }

                break;
            case ChoiceNode choice:
                for (var i = 0; i < choice.Options.Count; i++)
                {
                    expression.Append(i > 0 ? "|" : "");
                    Write(expression, choice.Options[i]);
                }

                break;
            case RepeatNode repeat:
                WriteRepeat(expression, repeat);
                break;
            case StartNode:
                expression.Append(@"\A");
                break;
            case EndNode:
                expression.Append(@"\z");
                break;
            case WordBoundaryNode boundary:
                expression.Append(boundary.IsInverted
                    ? $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))"
                    : $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
                break;
            case LookNode look:
                expression.Append("(?").Append(look.IsBehind ? "<" : "").Append(look.IsInverted ? "!" : "=");
                Write(expression, look.Body);
                expression.Append(')');
                break;
        }
    }

    private static void WriteGrouped(StringBuilder expression, PatternNode node, bool isGrouped)
    {
        expression.Append(isGrouped ? "(?:" : "");
        Write(expression, node);
        expression.Append(isGrouped ? ")" : "");
    }

    private static void WriteRepeat(StringBuilder expression, RepeatNode repeat)
    {
        if (repeat is { Min: <= 1, Max: null, Body: ClassNode { Set.HasAllAstral: true } all })
        {
            // Where nothing counts, each half of a pair may be a step.
            WriteChars(expression, all.Set);
        }
        else
        {
            WriteGrouped(expression, repeat.Body, repeat.Body is not ClassNode);
        }

        expression.Append((repeat.Min, repeat.Max) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (_, null) => $"{{{Text(repeat.Min)},}}",
            var (min, max) when min == max => $"{{{Text(min)}}}",
            _ => $"{{{Text(repeat.Min)},{Text(repeat.Max!.Value)}}}",
        });
    }

    private static void WriteClass(StringBuilder expression, CodePointSet set)
    {
        if (!set.IsBasicPlane && !set.HasAllAstral)
        {
            throw PatternException.Unsupported("it needs classes beyond the basic plane that .NET's regular expressions do not have");
        }

        if (set.IsBasicPlane)
        {
            WriteChars(expression, set);
            return;
        }

        expression.Append(@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|");
        WriteChars(expression, CodePointSet.Of(set.Ranges
            .Where(range => range.First <= 0xFFFF)
            .Select(range => new CodePointRange(range.First, Math.Min(range.Last, 0xFFFF)))));
        expression.Append(')');
    }

    private static void WriteChars(StringBuilder expression, CodePointSet set)
    {
        var (ranges, areMissing) = CharTest.Smallest(set);
        if (ranges.Count == 0)
        {
            expression.Append(areMissing ? @"[\s\S]" : "(?!)");
            return;
        }

        if (!areMissing && set.Single is { } only)
        {
            WriteChar(expression, only);
            return;
        }

        expression.Append(areMissing ? "[^" : "[");
        foreach (var range in ranges)
        {
            WriteChar(expression, range.First);
            if (range.Last > range.First)
            {
                expression.Append('-');
                WriteChar(expression, range.Last);
            }
        }

        expression.Append(']');
    }

    private static void WriteChar(StringBuilder expression, int c)
    {
        var isPlain = c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or ':' or '/' or '_' or ',' or '@' or '=';
        _ = isPlain ? expression.Append((char)c) : expression.Append(@"\u").Append(c.ToString("X4", CultureInfo.InvariantCulture));
    }

    private static bool LooksAround(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.Any(LooksAround),
        ChoiceNode choice => choice.Options.Any(LooksAround),
        RepeatNode repeat => LooksAround(repeat.Body),
        LookNode or WordBoundaryNode => true,
        _ => false,
    };

    // A class beyond the basic plane is a choice of a pair of classes and another.
    private static long Size(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.Sum(Size),
        ChoiceNode choice => choice.Options.Sum(Size),
        RepeatNode repeat => Math.Min(int.MaxValue, Size(repeat.Body) * ((long?)repeat.Max ?? repeat.Min + 1L)),
        ClassNode single => single.Set.IsBasicPlane ? ClassSize : 3 * ClassSize,
        _ => 1,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
