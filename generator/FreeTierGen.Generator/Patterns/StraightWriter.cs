using System.Globalization;
using System.Text;
using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Patterns;

/// <summary>Writes the body of a method that matches a deterministic form in one pass over <c>value</c>.</summary>
internal sealed class StraightWriter
{
    private const string Next = "value[index]";
    private readonly CodeWriter _writer = new();
    private int _counters;
    private bool _needsSeparator;

    private StraightWriter()
    {
    }

    /// <summary>The lines of the body.</summary>
    public static IReadOnlyList<string> Write(PatternForm form)
    {
        var straight = new StraightWriter();
        straight._writer.Line("var index = 0;");
        straight.Sequence(PatternSimplifier.Items(form.Body), form.IsToEnd);
        straight.Separate();
        straight._writer.Line(form.IsToEnd ? "return index == value.Length;" : "return true;");
        return straight._writer.ToString().TrimEnd('\n').Split('\n');
    }

    private void Node(PatternNode node, bool isFinal)
    {
        switch (node)
        {
            case ClassNode single:
                Class(single.Set);
                break;
            case SequenceNode sequence:
                Sequence(sequence.Items, isFinal);
                break;
            case ChoiceNode choice:
                Choice(choice, isFinal);
                break;
            case RepeatNode repeat:
                Repeat(repeat, isFinal);
                break;
        }
    }

    private void Sequence(IReadOnlyList<PatternNode> items, bool isFinal)
    {
        var tail = isFinal ? FirstSets.FindTail(items) : null;
        for (var i = 0; i < items.Count; i++)
        {
            if (tail is var (index, length) && index == i)
            {
                BeforeTail((RepeatNode)items[i], length);
                continue;
            }

            var literal = Literal(items, i);
            if (literal.Length > 1)
            {
                FailIf($"!value.AsSpan(index).StartsWith({CSharpLiteral.String(literal)}, global::System.StringComparison.Ordinal)");
                Separate();
                _writer.Line($"index += {Text(literal.Length)};");
                i += literal.Length - 1;
                continue;
            }

            Node(items[i], isFinal && i == items.Count - 1);
        }
    }

    private static string Literal(IReadOnlyList<PatternNode> items, int start)
    {
        var literal = new StringBuilder();
        for (var i = start; i < items.Count && items[i] is ClassNode { Set: { Single: <= 0xFFFF } set }; i++)
        {
            literal.Append((char)set.Single!.Value);
        }

        return literal.ToString();
    }

    private void Class(CodePointSet set)
    {
        FailIf(set.IsEverything ? "index == value.Length" : $"index == value.Length || {CharTest.IsNot(set, Next)}");
        Separate();
        Advance(set);
    }

    // A code point beyond the basic plane is two chars.
    private void Advance(CodePointSet set)
        => _writer.Line(set.IsBasicPlane ? "index++;" : "index += char.IsSurrogatePair(value, index) ? 2 : 1;");

    private void Choice(ChoiceNode choice, bool isFinal)
    {
        Separate();
        var keyword = "if";
        foreach (var option in choice.Options)
        {
            using (Block($"{keyword} ({IsNext(FirstSets.First(option))})"))
            {
                Node(option, isFinal);
            }

            keyword = "else if";
        }

        using (Block("else"))
        {
            _writer.Line("return false;");
        }

        _needsSeparator = true;
    }

    private void Repeat(RepeatNode repeat, bool isFinal)
    {
        var (body, min, max) = (repeat.Body, repeat.Min, repeat.Max);
        if ((min, max) is (1, null))
        {
            Node(body, false);
            (min, max) = (0, null);
        }

        Separate();
        if ((min, max) is (0, null) or (0, 1))
        {
            using (Block($"{(max is null ? "while" : "if")} ({IsNext(FirstSets.First(body))})"))
            {
                Body(body, max is null, isFinal && max == 1);
            }

            _needsSeparator = true;
            return;
        }

        var count = "count" + (++_counters == 1 ? "" : Text(_counters));
        if (min == max)
        {
            using (Block($"for (var {count} = 0; {count} < {Text(min)}; {count}++)"))
            {
                Node(body, false);
            }

            _needsSeparator = true;
            return;
        }

        var limit = max is { } most ? $"{count} < {Text(most)} && " : "";
        _writer.Line($"var {count} = 0;");
        using (Block($"while ({limit}{IsNext(FirstSets.First(body))})"))
        {
            Body(body, false, false);
            Separate();
            _writer.Line($"{count}++;");
        }

        _needsSeparator = true;
        if (min > 0)
        {
            FailIf($"{count} < {Text(min)}");
        }
    }

    // The condition of the loop has looked at the body's first code point already.
    private void Body(PatternNode body, bool isUncounted, bool isFinal)
    {
        if (body is ClassNode single)
        {
            // Where nothing counts, each half of a pair may be a step.
            _writer.Line(isUncounted ? "index++;" : single.Set.IsBasicPlane ? "index++;" : "index += char.IsSurrogatePair(value, index) ? 2 : 1;");
            return;
        }

        Node(body, isFinal);
    }

    private void BeforeTail(RepeatNode repeat, int length)
    {
        var end = "end" + (++_counters == 1 ? "" : Text(_counters));
        Separate();
        _writer.Line($"var {end} = value.Length - {Text(length)};");
        var bounds = repeat.Max is { } max
            ? $"{end} - index is < {Text(repeat.Min)} or > {Text(max)}"
            : repeat.Min == 0 ? $"{end} < index" : $"{end} - index < {Text(repeat.Min)}";
        FailIf(bounds);
        Separate();
        using (Block($"for (; index < {end}; index++)"))
        {
            FailIf(CharTest.IsNot(((ClassNode)repeat.Body).Set, Next));
        }

        _needsSeparator = true;
    }

    private static string IsNext(CodePointSet set)
        => set.IsEverything ? "index < value.Length" : $"index < value.Length && {CharTest.Is(set, Next)}";

    private void FailIf(string condition)
    {
        Separate();
        using (Block($"if ({condition})"))
        {
            _writer.Line("return false;");
        }

        _needsSeparator = true;
    }

    private CodeWriter.Scope Block(string header)
    {
        _needsSeparator = false;
        return _writer.Block(header);
    }

    private void Separate()
    {
        if (_needsSeparator)
        {
            _writer.Line();
        }

        _needsSeparator = false;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
