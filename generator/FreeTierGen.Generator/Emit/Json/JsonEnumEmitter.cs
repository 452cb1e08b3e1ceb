using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes the class that reads a string enum. Known values are read without making a string.</summary>
internal static class JsonEnumEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, JsonEnumSpec spec)
    {
        code.Line($"internal static {spec.Type} Read(ref {JsonNames.Reader} reader) => Parse({JsonNames.Cursor}.Utf8(ref reader));");
        code.Line();
        using (code.Block($"internal static {spec.Type} Parse(global::System.ReadOnlySpan<byte> text) => text.Length switch", "};"))
        {
            JsonDispatchEmitter.Arms(
                code,
                spec.Dispatch,
                "text",
                index => spec.Type + "." + spec.Properties[index],
                $"new {spec.Type}({JsonNames.Cursor}.Text(text))");
        }
    }
}
