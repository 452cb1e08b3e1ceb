using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Reads and writes floating-point numbers, which have the strings <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>
/// for what JSON has no number for, and numbers of any size.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumbers
{
    /// <summary>Powers of ten beyond this are refused where they would have to be written out.</summary>
    private const int MaxExponent = 10_000;

    /// <summary>Reads Smithy's <c>double</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">
    /// The value is neither a number nor one of the three strings, or too large for 64 bits: the protocol spells out what is infinite.
    /// </exception>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return ReadNonFinite(ref reader);
        }

        return ShortDecimal.TryParse(reader.ValueSpan, out var value) || (reader.TryGetDouble(out value) && double.IsFinite(value))
            ? value
            : throw JsonErrors.Invalid(ref reader, "a number of 64 bits");
    }

    /// <summary>Reads Smithy's <c>float</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">
    /// The value is neither a number nor one of the three strings, or too large for 32 bits: the protocol spells out what is infinite.
    /// </exception>
    public static float ReadSingle(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return (float)ReadNonFinite(ref reader);
        }

        return reader.TryGetSingle(out var value) && float.IsFinite(value) ? value : throw JsonErrors.Invalid(ref reader, "a number of 32 bits");
    }

    /// <summary>Reads Smithy's <c>bigInteger</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no whole number, or has more than 10,000 digits behind an exponent.</exception>
    public static BigInteger ReadBigInteger(ref Utf8JsonReader reader)
        => WholeOf(ref reader, ReadBigDecimal(ref reader));

    /// <summary>Reads Smithy's <c>bigDecimal</c>, digit by digit.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no number, or its exponent has more than 32 bits.</exception>
    public static BigDecimal ReadBigDecimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a number");
        }

        return Parse(ref reader, reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
    }

    /// <summary>Reads Smithy's <c>bigInteger</c> where it is a string; a number is read, too.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no whole number, or has more than 10,000 digits behind an exponent.</exception>
    public static BigInteger ReadBigIntegerText(ref Utf8JsonReader reader) => WholeOf(ref reader, ReadBigDecimalText(ref reader));

    /// <summary>Reads Smithy's <c>bigDecimal</c> where it is a string, digit by digit; a number is read, too.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The value is no number, or its exponent has more than 32 bits.</exception>
    public static BigDecimal ReadBigDecimalText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? Parse(ref reader, JsonCursor.Utf8(ref reader))
        : ReadBigDecimal(ref reader);

    /// <summary>Writes a member that is a <c>double</c>.</summary>
    /// <param name="writer">The writer, in an object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref JsonWriter writer, scoped ReadOnlySpan<byte> name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WritePropertyName(name);
            writer.WriteStringValue(NonFinite(value));
        }
    }

    /// <summary>Writes a <c>double</c>.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(NonFinite(value));
        }
    }

    /// <summary>Writes a member that is a <c>float</c>.</summary>
    /// <param name="writer">The writer, in an object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref JsonWriter writer, scoped ReadOnlySpan<byte> name, float value)
    {
        writer.WritePropertyName(name);
        Write(ref writer, value);
    }

    /// <summary>Writes a <c>float</c>.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(NonFinite(value));
        }
    }

    /// <summary>Writes a <c>bigInteger</c>.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref JsonWriter writer, BigInteger value) => Write(ref writer, new BigDecimal(value, 0));

    /// <summary>Writes a <c>bigDecimal</c> with all its digits.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref JsonWriter writer, BigDecimal value) => writer.WriteRawValue(Encoding.ASCII.GetBytes(value.ToString()));

    /// <summary>Writes a <c>bigInteger</c> as a string.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The number.</param>
    public static void WriteText(ref JsonWriter writer, BigInteger value) => WriteText(ref writer, new BigDecimal(value, 0));

    /// <summary>Writes a <c>bigDecimal</c> with all its digits as a string.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The number.</param>
    public static void WriteText(ref JsonWriter writer, BigDecimal value) => writer.WriteStringValue(value.ToString());

    private static BigInteger WholeOf(ref Utf8JsonReader reader, BigDecimal value)
        => value.Scale >= -MaxExponent && value.TryToBigInteger(out var whole) ? whole : throw JsonErrors.Invalid(ref reader, "a whole number");

    private static BigDecimal Parse(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> utf8)
        => BigDecimal.TryParse(Encoding.UTF8.GetString(utf8), out var value) ? value : throw JsonErrors.Invalid(ref reader, "a decimal number");

    private static ReadOnlySpan<byte> NonFinite(double value)
        => double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8;

    private static double ReadNonFinite(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            JsonErrors.ThrowUnexpected(ref reader, "a number");
        }

        var text = JsonCursor.Utf8(ref reader);
        return text.SequenceEqual("NaN"u8) ? double.NaN
            : text.SequenceEqual("Infinity"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
            : throw JsonErrors.Invalid(ref reader, "a number");
    }
}
