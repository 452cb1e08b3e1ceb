using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Trees;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes what the classes that read and write trees of members have in common, and hands the rest to the emitter of each kind.</summary>
internal static class TreeFileEmitter
{
    /// <summary>Writes the file's class. False where the file holds something else.</summary>
    public static bool TryEmit(CodeWriter code, FileSpec file)
    {
        switch (file)
        {
            case TreeStructureSpec structure:
                Emit(code, structure, () => TreeStructureEmitter.Emit(code, structure));
                return true;
            case TreeUnionSpec union:
                Emit(code, union, () => TreeUnionEmitter.Emit(code, union));
                return true;
            case TreeListSpec list:
                Emit(code, list, () => TreeListEmitter.Emit(code, list));
                return true;
            case TreeMapSpec map:
                Emit(code, map, () => TreeMapEmitter.Emit(code, map));
                return true;
            case TreeEnumSpec values:
                Emit(code, values, () => TreeEnumEmitter.Emit(code, values));
                return true;
            default:
                return false;
        }
    }

    private static void Emit(CodeWriter code, TreeFileSpec spec, Action members)
    {
        if (ComparesText(spec))
        {
            code.Line("using global::System;").Line();
        }

        if (spec.UsesDeprecated)
        {
            code.Line("#pragma warning disable CS0612, CS0618 // What the model deprecates is still on the wire.").Line();
        }

        var action = spec.Reads && spec.Writes ? "Reads and writes" : spec.Reads ? "Reads" : "Writes";
        code.Line($"/// <summary>{action} {Subject(spec)} as {TreeSyntax.Of(spec.Format).Name}.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"internal static class {spec.ClassName}"))
        {
            members();
        }
    }

    // Comparing spans is an extension method.
    private static bool ComparesText(TreeFileSpec spec)
        => spec.Reads && spec is (TreeUnionSpec or TreeEnumSpec or TreeStructureSpec { Members.Count: > 0 });

    private static string Subject(TreeFileSpec spec) => spec switch
    {
        TreeListSpec list => $"lists of <c>{SimpleName(list.Item.Type)}</c>",
        TreeMapSpec map => $"maps of <c>{SimpleName(map.Value.Type)}</c>",
        _ => $"<see cref=\"{spec.Type}\"/>",
    };

    private static string SimpleName(string type)
    {
        var simple = type.Replace("global::", "").Replace("<", "{").Replace(">", "}");
        return simple.Contains('{') ? simple : simple.Substring(simple.LastIndexOf('.') + 1);
    }
}
