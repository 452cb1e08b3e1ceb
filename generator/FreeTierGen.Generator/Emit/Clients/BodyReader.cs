using FreeTierGen.Generator.Emit.Trees;
using FreeTierGen.Generator.Emit.Xml;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>What generated code reads bodies of a format with.</summary>
internal static class BodyReader
{
    /// <summary>The reader's type, which is passed by reference, and what parameters of it are called.</summary>
    public static (string Type, string Name) Of(WireFormat format)
        => format == WireFormat.Xml ? (XmlNames.Cursor, "xml") : (TreeSyntax.Of(format).Reader, "reader");
}
