using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Trees;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes the class that reads and writes a map.</summary>
internal static class TreeMapEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, TreeMapSpec spec)
    {
        var syntax = TreeSyntax.Of(spec.Format);
        if (spec.Reads)
        {
            EmitRead(code, syntax, spec);
        }

        SerializerEmitter.Separate(code, spec);
        if (spec.Writes)
        {
            EmitWrite(code, syntax, spec);
        }
    }

    private static void EmitRead(CodeWriter code, TreeSyntax syntax, TreeMapSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(ref {syntax.Reader} reader)"))
        {
            var hasEnumKeys = spec.Key.Form == ValueForm.Enum;
            var (next, value) = spec.IsSparse ? (syntax.NextSparseMember("key"), TreeSparse.Read(syntax, spec.Value)) : (syntax.NextMember("key"), syntax.Read(spec.Value));
            var entries = hasEnumKeys ? $"{JsonNames.Entries}<{spec.EntryTypes}>" : $"{JsonNames.TextEntries}<{spec.ValueType}>";
            code.Line(syntax.StartMembers);
            code.Line($"var entries = new {entries}();");
            using (code.Block($"while ({next})"))
            {
                code.Line($"entries.Add({(hasEnumKeys ? $"{spec.Key.Serializer}.Parse(key)" : "key")}, {value});");
            }

            code.Line();
            code.Line($"return entries.{(hasEnumKeys ? "ToDictionary" : "ToMap")}();");
        }
    }

    private static void EmitWrite(CodeWriter code, TreeSyntax syntax, TreeMapSpec spec)
    {
        using (code.Block($"internal static void Write(ref {syntax.Writer} writer, {spec.Type} value)"))
        {
            code.Line(syntax.WriteStartMap("value.Count"));

            // A dictionary's own enumerator is no object; the interface's is one.
            using (code.Block($"if (value is {spec.DictionaryType} dictionary)"))
            {
                EmitEntries(code, "dictionary");
            }

            using (code.Block("else"))
            {
                EmitEntries(code, "value");
            }

            if (syntax.WriteEndMap is { } end)
            {
                code.Line();
                code.Line(end);
            }
        }

        code.Line();
        var entry = $"global::System.Collections.Generic.KeyValuePair<{spec.EntryTypes}> entry";
        using (code.Block($"private static void WriteEntry(ref {syntax.Writer} writer, {entry})"))
        {
            code.Line(syntax.WriteKey(spec.Key, "entry.Key"));
            if (spec.IsSparse)
            {
                TreeSparse.Write(code, syntax, spec.Value, "entry.Value", "value");
            }
            else
            {
                syntax.WriteValue(code, spec.Value, "entry.Value");
            }
        }
    }

    private static void EmitEntries(CodeWriter code, string source)
    {
        using (code.Block($"foreach (var entry in {source})"))
        {
            code.Line("WriteEntry(ref writer, entry);");
        }
    }
}
