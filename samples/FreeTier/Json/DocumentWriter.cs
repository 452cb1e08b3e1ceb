using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FreeTier.Json;

/// <summary>Writes a document as one JSON value and a line feed.</summary>
internal static class DocumentWriter
{
    private static readonly DocumentContext Indented = ContextOf(indented: true);
    private static readonly DocumentContext OneLine = ContextOf(indented: false);

    /// <summary>Writes the document.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="oneLine">Without line breaks: where documents follow each other, a line each is what scripts can read.</param>
    internal static void Write<T>(T document, TextWriter writer, bool oneLine)
    {
        var typeInfo = (JsonTypeInfo<T>)(oneLine ? OneLine : Indented).GetTypeInfo(typeof(T))!;
        writer.Write(JsonSerializer.Serialize(document, typeInfo));
        writer.Write('\n');
    }

    /// <summary>Titles in Japanese stay readable: the output is no HTML, so only what JSON asks for is escaped.</summary>
    private static DocumentContext ContextOf(bool indented) => new(new JsonSerializerOptions(DocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    });
}
