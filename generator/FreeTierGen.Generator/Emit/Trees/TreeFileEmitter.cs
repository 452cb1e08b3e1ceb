using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
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
        => SerializerEmitter.Class(code, spec, TreeSyntax.Of(spec.Format).Name, Subject(spec), ComparesText(spec), members);

    private static bool ComparesText(TreeFileSpec spec)
        => spec.Reads && spec is (TreeUnionSpec or TreeEnumSpec or TreeStructureSpec { Members.Count: > 0 });

    private static string Subject(TreeFileSpec spec) => spec switch
    {
        TreeListSpec list => SerializerEmitter.Lists(list.Item.Type),
        TreeMapSpec map => SerializerEmitter.Maps(map.Value.Type),
        _ => SerializerEmitter.Values(spec.Type),
    };
}
