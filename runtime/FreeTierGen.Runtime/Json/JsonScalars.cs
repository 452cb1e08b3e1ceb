using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>Reads strings, booleans, whole numbers and blobs. The reader is on the value and stays there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonScalars
{
    /// <summary>Reads a string. What is no character in it, as invalid UTF-8 and half of a surrogate pair, is read as U+FFFD.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The string.</returns>
    /// <exception cref="JsonException">The value is no string.</exception>
    public static string ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a string");
        }

        return reader.ValueIsEscaped || reader.HasValueSequence ? JsonEscapes.Text(ref reader) : JsonCursor.Text(reader.ValueSpan);
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The boolean.</returns>
    /// <exception cref="JsonException">The value is neither <c>true</c> nor <c>false</c>.</exception>
    public static bool ReadBoolean(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            JsonErrors.ThrowUnexpected(ref reader, "a boolean");
        }

        return reader.TokenType == JsonTokenType.True;
    }

    /// <summary>Reads Smithy's <c>byte</c>, which has a sign.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no whole number of 8 bits.</exception>
    public static sbyte ReadSByte(ref Utf8JsonReader reader)
    {
        var value = ReadInt64(ref reader);
        return value is >= sbyte.MinValue and <= sbyte.MaxValue ? (sbyte)value : throw JsonErrors.Invalid(ref reader, "a whole number of 8 bits");
    }

    /// <summary>Reads Smithy's <c>short</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no whole number of 16 bits.</exception>
    public static short ReadInt16(ref Utf8JsonReader reader)
    {
        var value = ReadInt64(ref reader);
        return value is >= short.MinValue and <= short.MaxValue ? (short)value : throw JsonErrors.Invalid(ref reader, "a whole number of 16 bits");
    }

    /// <summary>Reads Smithy's <c>integer</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no whole number of 32 bits.</exception>
    public static int ReadInt32(ref Utf8JsonReader reader)
    {
        var value = ReadInt64(ref reader);
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw JsonErrors.Invalid(ref reader, "a whole number of 32 bits");
    }

    /// <summary>
    /// Reads Smithy's <c>long</c>. A whole number that is written with a fraction of zeros or an exponent is read too.
    /// </summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no whole number of 64 bits.</exception>
    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a number");
        }

        return reader.TryGetInt64(out var value) ? value : ReadWholeDecimal(ref reader);
    }

    /// <summary>Reads a blob: a string in base64.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="JsonException">The value is no string, or no base64.</exception>
    public static ReadOnlyMemory<byte> ReadBlob(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a string");
        }

        return TryReadBase64(ref reader, out var bytes) ? bytes : throw JsonErrors.Invalid(ref reader, "base64");
    }

    /// <summary>Reads a document: any JSON value, kept as it is in memory of its own.</summary>
    /// <param name="reader">The reader, on the value; it is left on the value's end.</param>
    /// <returns>The document.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonElement ReadDocument(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    private static bool TryReadBase64(ref Utf8JsonReader reader, [NotNullWhen(true)] out byte[]? bytes)
    {
        try
        {
            return reader.TryGetBytesFromBase64(out bytes);
        }
        catch (InvalidOperationException)
        {
            // What the reader says of half of a surrogate pair.
            bytes = null;
            return false;
        }
    }

    private static long ReadWholeDecimal(ref Utf8JsonReader reader)
        => reader.TryGetDecimal(out var value) && value is >= long.MinValue and <= long.MaxValue && decimal.Truncate(value) == value
            ? (long)value
            : throw JsonErrors.Invalid(ref reader, "a whole number of 64 bits");
}
