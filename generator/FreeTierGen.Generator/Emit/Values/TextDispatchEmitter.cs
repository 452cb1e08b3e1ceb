using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Values;

/// <summary>Writes a <c>switch</c> over a text in UTF-8: by length, where many have one by bytes in them, then by the text itself.</summary>
internal static class TextDispatchEmitter
{
    /// <summary>Writes a switch statement.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="dispatch">The texts.</param>
    /// <param name="subject">The span that is looked at.</param>
    /// <param name="found">Writes what is done for the text that stands for an index.</param>
    /// <param name="otherwise">Writes what is done for any other text.</param>
    public static void Statement(CodeWriter code, TextDispatch dispatch, string subject, Action<int> found, Action otherwise)
    {
        using (code.Block($"switch ({subject}.Length)"))
        {
            foreach (var length in dispatch.Lengths)
            {
                Sections(code, Number(length.Length), length.Node, subject, found, otherwise);
            }

            Section(code, "default:", otherwise);
        }
    }

    /// <summary>Writes the arms of a switch expression over the length, but for the last one.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="lengths">The texts.</param>
    /// <param name="subject">The span that is looked at.</param>
    /// <param name="result">The expression for the text that stands for an index.</param>
    /// <param name="otherwise">The expression for any other text.</param>
    public static void Arms(CodeWriter code, IEnumerable<TextDispatchLength> lengths, string subject, Func<int, string> result, string otherwise)
    {
        foreach (var length in lengths)
        {
            Arms(code, Number(length.Length), length.Node, subject, result, otherwise);
        }

        code.Line($"_ => {otherwise},");
    }

    private static void Sections(CodeWriter code, string label, TextDispatchNode node, string subject, Action<int> found, Action otherwise)
    {
        if (node.Position < 0)
        {
            foreach (var text in node.Texts)
            {
                Section(code, $"case {label} when {Comparison(subject, text)}:", found, text.Index);
            }

            return;
        }

        code.Line($"case {label}:");
        using (code.Indent())
        {
            using (code.Block($"switch ({subject}[{Number(node.Position)}])"))
            {
                foreach (var branch in node.Branches)
                {
                    Sections(code, Byte(branch.Byte), branch.Node, subject, found, otherwise);
                }

                Section(code, "default:", otherwise);
            }

            code.Line().Line("break;");
        }
    }

    private static void Arms(CodeWriter code, string label, TextDispatchNode node, string subject, Func<int, string> result, string otherwise)
    {
        if (node.Position < 0)
        {
            foreach (var text in node.Texts)
            {
                code.Line($"{label} when {Comparison(subject, text)} => {result(text.Index)},");
            }

            return;
        }

        using (code.Block($"{label} => {subject}[{Number(node.Position)}] switch", "},"))
        {
            foreach (var branch in node.Branches)
            {
                Arms(code, Byte(branch.Byte), branch.Node, subject, result, otherwise);
            }

            code.Line($"_ => {otherwise},");
        }
    }

    private static void Section(CodeWriter code, string label, Action<int> found, int index)
    {
        code.Line(label);
        using (code.Indent())
        {
            found(index);
            code.Line("break;");
        }
    }

    private static void Section(CodeWriter code, string label, Action body)
    {
        code.Line(label);
        using (code.Indent())
        {
            body();
            code.Line("break;");
        }
    }

    private static string Comparison(string subject, TextDispatchEntry text) => $"{subject}.SequenceEqual({CSharpLiteral.String(text.Text)}u8)";

    private static string Byte(byte value)
        => value is >= 0x20 and < 0x7F ? "(byte)" + CSharpLiteral.Char((char)value) : "0x" + value.ToString("X2", CultureInfo.InvariantCulture);

    /// <summary>A number in C#.</summary>
    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
