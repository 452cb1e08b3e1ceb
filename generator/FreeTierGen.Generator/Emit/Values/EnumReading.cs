using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Values;

/// <summary>Writes how a string enum is found by its text, whatever the format. Known values are read without making a string.</summary>
internal static class EnumReading
{
    /// <summary>
    /// With more values than these each length has a method of its own. The just-in-time compiler gives up on optimising methods that are
    /// too long, and clears their locals, one for each comparison, at each call.
    /// </summary>
    private const int MaxInOneMethod = 256;

    private const string Span = "global::System.ReadOnlySpan<byte>";

    /// <summary>Writes the method.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The enum's type.</param>
    /// <param name="properties">The static properties with the known values.</param>
    /// <param name="dispatch">How the known values are told apart.</param>
    /// <param name="text">The expression for the string in <c>text</c>.</param>
    public static void Parse(CodeWriter code, string type, IReadOnlyList<string> properties, TextDispatch dispatch, string text)
    {
        var otherwise = $"new {type}({text})";
        var isSplit = properties.Count > MaxInOneMethod;
        using (code.Block($"internal static {type} Parse({Span} text) => text.Length switch", "};"))
        {
            if (isSplit)
            {
                foreach (var length in dispatch.Lengths)
                {
                    code.Line($"{TextDispatchEmitter.Number(length.Length)} => {MethodOf(length)}(text),");
                }

                code.Line($"_ => {otherwise},");
            }
            else
            {
                TextDispatchEmitter.Arms(code, dispatch.Lengths, "text", Result, otherwise);
            }
        }

        if (!isSplit)
        {
            return;
        }

        foreach (var length in dispatch.Lengths)
        {
            using (code.Line().Block($"private static {type} {MethodOf(length)}({Span} text) => text.Length switch", "};"))
            {
                TextDispatchEmitter.Arms(code, [length], "text", Result, otherwise);
            }
        }

        string Result(int index) => type + "." + properties[index];
    }

    private static string MethodOf(TextDispatchLength length) => "ParseLength" + TextDispatchEmitter.Number(length.Length);
}
