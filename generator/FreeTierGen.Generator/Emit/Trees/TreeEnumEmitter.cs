using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs.Trees;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes the class that reads a string enum. Known values are read without making a string.</summary>
internal static class TreeEnumEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, TreeEnumSpec spec)
    {
        var syntax = TreeSyntax.Of(spec.Format);
        code.Line($"internal static {spec.Type} Read(ref {syntax.Reader} reader) => Parse({syntax.Utf8});");
        code.Line();
        EnumReading.Parse(code, spec.Type, spec.Properties, spec.Dispatch, syntax.Text("text"));
    }
}
