using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Values;

/// <summary>Writes how a string enum is found by its text, whatever the format. Known values are read without making a string.</summary>
internal static class EnumReading
{
    /// <summary>Writes the method.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The enum's type.</param>
    /// <param name="properties">The static properties with the known values.</param>
    /// <param name="dispatch">How the known values are told apart.</param>
    /// <param name="text">The expression for the string in <c>text</c>.</param>
    public static void Parse(CodeWriter code, string type, IReadOnlyList<string> properties, TextDispatch dispatch, string text)
    {
        using (code.Block($"internal static {type} Parse(global::System.ReadOnlySpan<byte> text) => text.Length switch", "};"))
        {
            TextDispatchEmitter.Arms(code, dispatch, "text", index => type + "." + properties[index], $"new {type}({text})");
        }
    }
}
