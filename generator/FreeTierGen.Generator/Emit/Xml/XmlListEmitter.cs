using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>Writes the class that reads and writes a list. Items are read whatever their elements are called: services disagree on that.</summary>
internal static class XmlListEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, XmlListSpec spec)
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

    private static void EmitRead(CodeWriter code, XmlListSpec spec)
    {
        using (code.Block($"internal static {spec.ArrayType} Read(ref {XmlNames.Cursor} xml)"))
        {
            code.Line($"var items = new {XmlNames.Items}<{spec.Item.Type}>();");
            code.Line("var list = xml.Start();");
            using (code.Block("while (xml.NextChild(list, out _))"))
            {
                code.Line($"items.Add({XmlNames.Read(spec.Item)});");
            }

            code.Line();
            code.Line("return items.ToArray();");
        }
    }

    private static void EmitWrite(CodeWriter code, XmlListSpec spec)
    {
        using (code.Block($"internal static void Write(ref {XmlNames.Writer} writer, {spec.Type} value)"))
        {
            XmlFlattening.Items(new XmlMarkup(code), spec.Item.Element, spec.Item, "value");
        }
    }
}
