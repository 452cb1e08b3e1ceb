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
        if (file is not TreeFileSpec spec)
        {
            return false;
        }

        using (SerializerEmitter.Class(code, spec, TreeSyntax.Of(spec.Format).Name, Subject(spec), ComparesText(spec)))
        {
            Emit(code, spec);
        }

        return true;
    }

    private static void Emit(CodeWriter code, TreeFileSpec spec)
    {
        switch (spec)
        {
            case TreeStructureSpec structure:
                TreeStructureEmitter.Emit(code, structure);
                break;
            case TreeUnionSpec union:
                TreeUnionEmitter.Emit(code, union);
                break;
            case TreeListSpec list:
                TreeListEmitter.Emit(code, list);
                break;
            case TreeMapSpec map:
                TreeMapEmitter.Emit(code, map);
                break;
            case TreeEnumSpec values:
                TreeEnumEmitter.Emit(code, values);
                break;
            default:
                throw new InvalidOperationException($"No emitter is registered for {spec.GetType().Name}.");
        }
    }

    private static bool ComparesText(TreeFileSpec spec)
        => spec.Reads && spec is (TreeUnionSpec or TreeEnumSpec or TreeStructureSpec { Members.Count: > 0 });

    private static string Subject(TreeFileSpec spec) => spec switch
    {
        TreeListSpec list => SerializerEmitter.Lists(list.Item.Type),
        TreeMapSpec map => SerializerEmitter.Maps(map.Value.Type),
        _ => SerializerEmitter.Values(spec.Type),
    };
}
