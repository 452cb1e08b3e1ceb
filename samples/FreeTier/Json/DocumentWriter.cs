using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FreeTier.Json;

/// <summary>Writes a document as one JSON value and a line feed.</summary>
internal static class DocumentWriter
{
    /// <summary>Titles in Japanese stay readable: the output is no HTML, so only what JSON asks for is escaped.</summary>
    private static readonly DocumentContext Context = new(new JsonSerializerOptions(DocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    internal static void Write<T>(T document, TextWriter writer)
    {
        var typeInfo = (JsonTypeInfo<T>)Context.GetTypeInfo(typeof(T))!;
        writer.Write(JsonSerializer.Serialize(document, typeInfo));
        writer.Write('\n');
    }
}
