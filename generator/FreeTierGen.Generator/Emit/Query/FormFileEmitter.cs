using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Query;

namespace FreeTierGen.Generator.Emit.Query;

/// <summary>Hands each class that writes entries of a form to the emitter of its kind.</summary>
internal static class FormFileEmitter
{
    /// <summary>Writes the file's class. False where the file holds something else.</summary>
    public static bool TryEmit(CodeWriter code, FileSpec file)
    {
        if (file is not FormFileSpec spec)
        {
            return false;
        }

        using (SerializerEmitter.Class(code, spec, "entries of a form", Subject(spec), comparesText: false))
        {
            Emit(code, spec);
        }

        return true;
    }

    private static void Emit(CodeWriter code, FormFileSpec spec)
    {
        switch (spec)
        {
            case FormStructureSpec structure:
                FormStructureEmitter.Emit(code, structure);
                break;
            case FormUnionSpec union:
                FormUnionEmitter.Emit(code, union);
                break;
            case FormListSpec list:
                FormListEmitter.Emit(code, list);
                break;
            case FormMapSpec map:
                FormMapEmitter.Emit(code, map);
                break;
            default:
                throw new InvalidOperationException($"No emitter is registered for {spec.GetType().Name}.");
        }
    }

    private static string Subject(FormFileSpec spec) => spec switch
    {
        FormListSpec list => SerializerEmitter.Lists(list.Item.Value.Type),
        FormMapSpec map => SerializerEmitter.Maps(map.Value.Value.Type),
        _ => SerializerEmitter.Values(spec.Type),
    };
}
