using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes the class that reads and writes a map.</summary>
internal static class JsonMapEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, JsonMapSpec spec)
    {
        if (spec.Reads)
        {
            EmitRead(code, spec);
        }

        if (spec.Reads && spec.Writes)
        {
            code.Line();
        }

        if (spec.Writes)
        {
            EmitWrite(code, spec);
        }
    }

    private static void EmitRead(CodeWriter code, JsonMapSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(ref {JsonNames.Reader} reader)"))
        {
            var hasEnumKeys = spec.Key.Form == JsonForm.Enum;
            var (next, value) = spec.IsSparse ? ("NextSparseMember", JsonSparse.Read(spec.Value)) : ("NextMember", JsonValueEmitter.Read(spec.Value));
            var entries = hasEnumKeys ? $"{JsonNames.Entries}<{spec.EntryTypes}>" : $"{JsonNames.TextEntries}<{spec.ValueType}>";
            code.Line($"{JsonNames.Cursor}.StartObject(ref reader);");
            code.Line($"var entries = new {entries}();");
            using (code.Block($"while ({JsonNames.Cursor}.{next}(ref reader, out var key))"))
            {
                code.Line($"entries.Add({(hasEnumKeys ? $"{spec.Key.Serializer}.Parse(key)" : "key")}, {value});");
            }

            code.Line();
            code.Line($"return entries.{(hasEnumKeys ? "ToDictionary" : "ToMap")}();");
        }
    }

    private static void EmitWrite(CodeWriter code, JsonMapSpec spec)
    {
        using (code.Block($"internal static void Write(ref {JsonNames.Writer} writer, {spec.Type} value)"))
        {
            code.Line("writer.WriteStartObject();");

            // A dictionary's own enumerator is no object; the interface's is one.
            using (code.Block($"if (value is {spec.DictionaryType} dictionary)"))
            {
                EmitEntries(code, "dictionary");
            }

            using (code.Block("else"))
            {
                EmitEntries(code, "value");
            }

            code.Line();
            code.Line("writer.WriteEndObject();");
        }

        code.Line();
        var entry = $"global::System.Collections.Generic.KeyValuePair<{spec.EntryTypes}> entry";
        using (code.Block($"private static void WriteEntry(ref {JsonNames.Writer} writer, {entry})"))
        {
            code.Line(spec.Key.Form == JsonForm.Enum ? "writer.WriteEnumName(entry.Key.Value);" : "writer.WritePropertyName(entry.Key);");
            if (spec.IsSparse)
            {
                JsonSparse.Write(code, spec.Value, "entry.Value", "value");
            }
            else
            {
                JsonValueEmitter.WriteValue(code, spec.Value, "entry.Value");
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
