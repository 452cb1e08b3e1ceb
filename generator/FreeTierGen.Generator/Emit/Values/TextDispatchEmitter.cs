using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Values;

/// <summary>Writes a <c>switch</c> over a text in UTF-8: by length, then by the text itself.</summary>
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
                if (length.Position < 0)
                {
                    foreach (var text in length.Texts)
                    {
                        Section(code, $"case {Number(length.Length)} when {Comparison(subject, text)}:", found, text.Index);
                    }

                    continue;
                }

                code.Line($"case {Number(length.Length)}:");
                using (code.Indent())
                {
                    using (code.Block($"switch ({subject}[{Number(length.Position)}])"))
                    {
                        foreach (var text in length.Texts)
                        {
                            Section(code, $"case {Byte(text.Byte)} when {Comparison(subject, text)}:", found, text.Index);
                        }

                        Section(code, "default:", otherwise);
                    }

                    code.Line().Line("break;");
                }
            }

            Section(code, "default:", otherwise);
        }
    }

    /// <summary>Writes the arms of a switch expression over the length, but for the last one.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="dispatch">The texts.</param>
    /// <param name="subject">The span that is looked at.</param>
    /// <param name="result">The expression for the text that stands for an index.</param>
    /// <param name="otherwise">The expression for any other text.</param>
    public static void Arms(CodeWriter code, TextDispatch dispatch, string subject, Func<int, string> result, string otherwise)
    {
        foreach (var length in dispatch.Lengths)
        {
            if (length.Position < 0)
            {
                foreach (var text in length.Texts)
                {
                    code.Line($"{Number(length.Length)} when {Comparison(subject, text)} => {result(text.Index)},");
                }

                continue;
            }

            using (code.Block($"{Number(length.Length)} => {subject}[{Number(length.Position)}] switch", "},"))
            {
                foreach (var text in length.Texts)
                {
                    code.Line($"{Byte(text.Byte)} when {Comparison(subject, text)} => {result(text.Index)},");
                }

                code.Line($"_ => {otherwise},");
            }
        }

        code.Line($"_ => {otherwise},");
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

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
