using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs.Trees;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes the class that reads and writes a list.</summary>
internal static class TreeListEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, TreeListSpec spec)
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

    private static void EmitRead(CodeWriter code, TreeSyntax syntax, TreeListSpec spec)
    {
        using (code.Block($"internal static {spec.ArrayType} Read(ref {syntax.Reader} reader)"))
        {
            var (next, item) = spec.IsSparse ? (syntax.NextSparseItem, TreeSparse.Read(syntax, spec.Item)) : (syntax.NextItem, syntax.Read(spec.Item));
            code.Line(syntax.StartItems);
            code.Line($"var items = new {JsonNames.Items}<{spec.ItemType}>();");
            using (code.Block($"while ({next})"))
            {
                code.Line($"items.Add({item});");
            }

            code.Line();
            code.Line("return items.ToArray();");
        }
    }

    private static void EmitWrite(CodeWriter code, TreeSyntax syntax, TreeListSpec spec)
    {
        using (code.Block($"internal static void Write(ref {syntax.Writer} writer, {spec.Type} value)"))
        {
            code.Line(syntax.WriteStartList("value.Count"));
            using (code.Block("for (var i = 0; i < value.Count; i++)"))
            {
                if (spec.IsSparse)
                {
                    TreeSparse.Write(code, syntax, spec.Item, "value[i]", "item");
                }
                else
                {
                    syntax.WriteValue(code, spec.Item, "value[i]");
                }
            }

            if (syntax.WriteEndList is { } end)
            {
                code.Line();
                code.Line(end);
            }
        }
    }
}
