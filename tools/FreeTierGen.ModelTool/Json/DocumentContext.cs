using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FreeTierGen.ModelTool.Json;

/// <summary>How the documents are written: camelCase, indented, absent values as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ListDocument))]
[JsonSerializable(typeof(AddDocument))]
[JsonSerializable(typeof(UpdateDocument))]
internal sealed partial class DocumentContext : JsonSerializerContext;

/// <summary>Writes a document as one JSON value and a line feed.</summary>
internal static class DocumentWriter
{
    /// <summary>The output is no HTML, so only what JSON asks for is escaped.</summary>
    internal static DocumentContext Context { get; } = new(new JsonSerializerOptions(DocumentContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static void Write<T>(T document, JsonTypeInfo<T> type, TextWriter writer) =>
        writer.Write(JsonSerializer.Serialize(document, type).ReplaceLineEndings("\n") + "\n");
}
