using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>The types that generated reading and writing of XML stands on, as generated code names them, and what it calls to read a value.</summary>
internal static class XmlNames
{
    public const string Cursor = "global::FreeTierGen.Runtime.Xml.XmlCursor";
    public const string Writer = "global::FreeTierGen.Runtime.Xml.XmlWriter";
    public const string Items = "global::FreeTierGen.Runtime.Json.JsonItems";
    private const string TimestampFormat = "global::FreeTierGen.Runtime.Text.TimestampFormat";

    /// <summary>The expression that reads a value; the cursor is on its element, or on its attribute.</summary>
    public static string Read(ValueSpec value) => value.Form switch
    {
        ValueForm.Enum => value.Serializer + ".Parse(xml.ReadToken())",
        ValueForm.Aggregate => value.Serializer + ".Read(ref xml)",
        ValueForm.IntEnum => $"({value.Type})xml.ReadInt32()",
        ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => "xml.ReadTimestamp()",
        _ => $"xml.Read{value.Form}()",
    };

    /// <summary>The expression that reads an item of a list or the value of a map, which can be null where the collection is sparse.</summary>
    public static string Read(Specs.Xml.XmlItemSpec item)
        => item.IsSparse ? $"xml.TryReadNil() ? ({item.Value.Type}?)null : {Read(item.Value)}" : Read(item.Value);

    /// <summary>The constant for the format that a timestamp is written in.</summary>
    public static string Format(ValueForm form) => $"{TimestampFormat}.{form}";
}
