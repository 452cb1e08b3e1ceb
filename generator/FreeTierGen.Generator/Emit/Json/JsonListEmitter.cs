using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes the class that reads and writes a list.</summary>
internal static class JsonListEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, JsonListSpec spec)
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

    private static void EmitRead(CodeWriter code, JsonListSpec spec)
    {
        using (code.Block($"internal static {spec.ArrayType} Read(ref {JsonNames.Reader} reader)"))
        {
            var (next, item) = spec.IsSparse ? ("NextSparseItem", JsonSparse.Read(spec.Item)) : ("NextItem", JsonValueEmitter.Read(spec.Item));
            code.Line($"{JsonNames.Cursor}.StartArray(ref reader);");
            code.Line($"var items = new {JsonNames.Items}<{spec.ItemType}>();");
            using (code.Block($"while ({JsonNames.Cursor}.{next}(ref reader))"))
            {
                code.Line($"items.Add({item});");
            }

            code.Line();
            code.Line("return items.ToArray();");
        }
    }

    private static void EmitWrite(CodeWriter code, JsonListSpec spec)
    {
        using (code.Block($"internal static void Write(ref {JsonNames.Writer} writer, {spec.Type} value)"))
        {
            code.Line("writer.WriteStartArray();");
            using (code.Block("for (var i = 0; i < value.Count; i++)"))
            {
                if (spec.IsSparse)
                {
                    JsonSparse.Write(code, spec.Item, "value[i]", "item");
                }
                else
                {
                    JsonValueEmitter.WriteValue(code, spec.Item, "value[i]");
                }
            }

            code.Line();
            code.Line("writer.WriteEndArray();");
        }
    }
}
