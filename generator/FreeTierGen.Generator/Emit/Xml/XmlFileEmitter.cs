using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>Hands each class that reads and writes XML to the emitter of its kind.</summary>
internal static class XmlFileEmitter
{
    /// <summary>Writes the file's class. False where the file holds something else.</summary>
    public static bool TryEmit(CodeWriter code, FileSpec file)
    {
        if (file is not XmlFileSpec spec)
        {
            return false;
        }

        using (SerializerEmitter.Class(code, spec, "XML", Subject(spec), ComparesText(spec)))
        {
            Emit(code, spec);
        }

        return true;
    }

    private static void Emit(CodeWriter code, XmlFileSpec spec)
    {
        switch (spec)
        {
            case XmlStructureSpec structure:
                XmlStructureEmitter.Emit(code, structure);
                break;
            case XmlUnionSpec union:
                XmlUnionEmitter.Emit(code, union);
                break;
            case XmlListSpec list:
                XmlListEmitter.Emit(code, list);
                break;
            case XmlMapSpec map:
                XmlMapEmitter.Emit(code, map);
                break;
            case XmlEnumSpec values:
                EnumReading.Parse(code, values.Type, values.Properties, values.Dispatch, XmlNames.Cursor + ".Text(text)");
                break;
            default:
                throw new InvalidOperationException($"No emitter is registered for {spec.GetType().Name}.");
        }
    }

    private static bool ComparesText(XmlFileSpec spec)
        => spec.Reads && spec is (XmlUnionSpec or XmlMapSpec or XmlEnumSpec or XmlStructureSpec { Elements.Count: > 0 });

    private static string Subject(XmlFileSpec spec) => spec switch
    {
        XmlListSpec list => SerializerEmitter.Lists(list.Item.Value.Type),
        XmlMapSpec map => SerializerEmitter.Maps(map.Value.Value.Type),
        _ => SerializerEmitter.Values(spec.Type),
    };
}
