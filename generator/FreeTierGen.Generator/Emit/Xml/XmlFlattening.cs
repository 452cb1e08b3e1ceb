using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>Writes how a collection is read and written whose items stand among the members of its holder (<c>@xmlFlattened</c>).</summary>
internal static class XmlFlattening
{
    /// <summary>The statement that adds the item that the cursor is on.</summary>
    public static string Add(XmlFlattenedSpec flattened, ValueSpec collection, string variable) => flattened.Item is { } item
        ? $"{variable}.Add({XmlNames.Read(item)});"
        : $"{collection.Serializer}.ReadEntry(ref xml, ref {variable});";

    /// <summary>Writes the statements that write all items.</summary>
    public static void Write(XmlMarkup markup, XmlElementSpec element, XmlFlattenedSpec flattened, ValueSpec collection, string expression)
    {
        if (flattened.Item is { } item)
        {
            Items(markup, element, item, expression);
            return;
        }

        var (start, end) = (CSharpLiteral.String(element.Start + ">"), CSharpLiteral.String(element.End));
        markup.Line($"{collection.Serializer}.Write(ref writer, {expression}, {start}u8, {end}u8);");
    }

    /// <summary>Writes the loop over a list's items.</summary>
    public static void Items(XmlMarkup markup, XmlElementSpec element, XmlItemSpec item, string list)
        => markup.Block($"for (var i = 0; i < {list}.Count; i++)", () => markup.Item(element, item, $"{list}[i]", "item"));
}
