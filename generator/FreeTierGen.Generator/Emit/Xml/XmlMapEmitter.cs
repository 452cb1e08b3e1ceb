using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>Writes the class that reads and writes a map, and the entries of flattened ones.</summary>
internal static class XmlMapEmitter
{
    private const string Span = "global::System.ReadOnlySpan<byte>";

    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, XmlMapSpec spec)
    {
        if (spec.Reads)
        {
            EmitRead(code, spec);
        }

        SerializerEmitter.Separate(code, spec);
        if (spec.Writes)
        {
            EmitWrite(code, spec);
        }
    }

    private static void EmitRead(CodeWriter code, XmlMapSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(ref {XmlNames.Cursor} xml)"))
        {
            code.Line($"var entries = new {spec.EntriesType}();");
            code.Line("var map = xml.Start();");
            using (code.Block("while (xml.NextChild(map, out _))"))
            {
                code.Line("ReadEntry(ref xml, ref entries);");
            }

            code.Line();
            code.Line($"return entries.{spec.EntriesResult}();");
        }

        code.Line();
        using (code.Block($"internal static void ReadEntry(ref {XmlNames.Cursor} xml, ref {spec.EntriesType} entries)"))
        {
            EmitReadEntry(code, spec);
        }
    }

    private static void EmitReadEntry(CodeWriter code, XmlMapSpec spec)
    {
        var isEnum = spec.Key.Value.Form == ValueForm.Enum;
        code.Line(isEnum ? $"{spec.Key.Type} key = default;" : $"{Span} key = default;");
        code.Line($"{spec.Value.Value.Type}? value = null;");
        code.Line("var entry = xml.Start();");
        using (code.Block("while (xml.NextChild(entry, out var member))"))
        {
            TextDispatchEmitter.Statement(
                code,
                spec.Dispatch,
                "member",
                index => code.Line(index == 0
                    ? $"key = {(isEnum ? XmlNames.Read(spec.Key.Value) : "xml.ReadUtf8()")};"
                    : $"value = {XmlNames.Read(spec.Value)};"),
                () => code.Line("xml.Skip();"));
        }

        code.Line();
        if (spec.Value.IsSparse)
        {
            code.Line("entries.Add(key, value);");
            return;
        }

        using (code.Block("if (value is { } present)"))
        {
            code.Line("entries.Add(key, present);");
        }
    }

    private static void EmitWrite(CodeWriter code, XmlMapSpec spec)
    {
        code.Line($"internal static void Write(ref {XmlNames.Writer} writer, {spec.Type} value)");
        using (code.Indent())
        {
            code.Line("=> Write(ref writer, value, \"<entry>\"u8, \"</entry>\"u8);");
        }

        code.Line();
        using (code.Block($"internal static void Write(ref {XmlNames.Writer} writer, {spec.Type} value, {Span} start, {Span} end)"))
        {
            // A dictionary's own enumerator is no object; the interface's is one.
            using (code.Block($"if (value is {spec.DictionaryType} dictionary)"))
            {
                EmitEntries(code, "dictionary");
            }

            using (code.Block("else"))
            {
                EmitEntries(code, "value");
            }
        }

        code.Line();
        var entry = $"global::System.Collections.Generic.KeyValuePair<{spec.EntryTypes}> entry";
        using (code.Block($"private static void WriteEntry(ref {XmlNames.Writer} writer, {entry})"))
        {
            var markup = new XmlMarkup(code);
            markup.Element(spec.Key.Element, spec.Key.Value, "entry.Key");
            markup.Item(spec.Value.Element, spec.Value, "entry.Value", "value");
            markup.Flush();
        }
    }

    private static void EmitEntries(CodeWriter code, string source)
    {
        using (code.Block($"foreach (var entry in {source})"))
        {
            code.Line("writer.WriteMarkup(start);");
            code.Line("WriteEntry(ref writer, entry);");
            code.Line("writer.WriteMarkup(end);");
        }
    }
}
