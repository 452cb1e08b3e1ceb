using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Makes documents, Smithy's values of any shape: <see cref="JsonElement"/>s with memory of their own. Nothing here
/// uses reflection, so it works in trimmed and natively compiled programs.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonDocuments
{
    // Services read plain UTF-8; escaping it as for a web page would only make requests longer.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The document <c>null</c>.</summary>
    public static JsonElement Null { get; } = Parse("null");

    /// <summary>Reads a document from JSON.</summary>
    /// <param name="json">One JSON value.</param>
    /// <returns>The document.</returns>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonElement Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Reads a document from JSON in UTF-8.</summary>
    /// <param name="utf8Json">One JSON value.</param>
    /// <returns>The document.</returns>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        var document = JsonElement.ParseValue(ref reader);

        // Throws where something follows the value.
        reader.Read();
        return document;
    }

    /// <summary>Makes a document that is a string.</summary>
    /// <param name="value">The string; null makes the document <c>null</c>.</param>
    /// <returns>The document.</returns>
    public static JsonElement From(string? value) => value is null ? Null : Create(writer => writer.WriteStringValue(value));

    /// <summary>Makes a document that is a boolean.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>The document.</returns>
    public static JsonElement From(bool value) => Parse(value ? "true"u8 : "false"u8);

    /// <summary>Makes a document that is a whole number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The document.</returns>
    public static JsonElement From(long value) => Create(writer => writer.WriteNumberValue(value));

    /// <summary>Makes a document that is a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">JSON has no such number: NaN and the infinities.</exception>
    public static JsonElement From(double value) => Create(writer => writer.WriteNumberValue(value));

    /// <summary>Makes a document that is a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The document.</returns>
    public static JsonElement From(decimal value) => Create(writer => writer.WriteNumberValue(value));

    /// <summary>Makes a document of whatever is written: objects, arrays, anything.</summary>
    /// <param name="write">Writes exactly one JSON value.</param>
    /// <returns>The document.</returns>
    /// <exception cref="JsonException">Nothing was written, or something is left open.</exception>
    public static JsonElement Create(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Parse(buffer.WrittenSpan);
    }

    /// <summary>Whether a document holds a value: the default element does not, nor does one of a document that was disposed.</summary>
    /// <param name="value">The document.</param>
    public static bool HasValue(JsonElement value)
    {
        try
        {
            return value.ValueKind != JsonValueKind.Undefined;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Writes a document.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The document.</param>
    /// <exception cref="JsonException">The document is nested too deep for where it stands.</exception>
    /// <exception cref="InvalidOperationException">It is the default element, which holds nothing.</exception>
    /// <exception cref="ObjectDisposedException">Its memory has been disposed.</exception>
    public static void Write(ref JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            using var scalar = new Utf8JsonWriter(writer.LendOutput(), Format);
            value.WriteTo(scalar);
            return;
        }

        // No depth at all would mean the writer's own.
        var levels = writer.LevelsLeft > 0 ? writer.LevelsLeft : throw JsonErrors.TooDeep();
        using var document = new Utf8JsonWriter(writer.LendOutput(), Format with { MaxDepth = levels });
        try
        {
            value.WriteTo(document);
        }
        catch (InvalidOperationException) when (document.CurrentDepth >= levels)
        {
            throw JsonErrors.TooDeep();
        }
    }
}
