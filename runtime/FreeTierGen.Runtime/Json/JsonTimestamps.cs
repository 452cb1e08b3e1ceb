using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Reads and writes timestamps in Smithy's three formats: <c>epoch-seconds</c>, <c>date-time</c> and <c>http-date</c>
/// (smithy.api#timestampFormat). Whatever format is expected, all three are read: a number is seconds since 1970, and
/// the two strings can't be taken for each other. Ticks of 100 nanoseconds are read, but whole milliseconds written: Smithy gives both
/// formats with a fraction "optional millisecond precision", and services refuse more. What is finer is cut off towards the past, so
/// that the same instant goes out in all formats.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTimestamps
{
    /// <summary>Room for the longest form of any format.</summary>
    private const int MaxLength = 40;

    /// <summary>Reads a timestamp.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The instant, in UTC.</returns>
    /// <exception cref="JsonException">The value is no timestamp, or lies outside of the years 1 to 9999.</exception>
    public static DateTimeOffset Read(ref Utf8JsonReader reader)
    {
        long ticks;
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var seconds) ? TimestampText.TryFromSeconds(seconds, 0, out ticks) : TryReadFraction(ref reader, out ticks))
            {
                return new DateTimeOffset(ticks, TimeSpan.Zero);
            }
        }
        else if (TimestampText.TryParse(JsonCursor.Utf8(ref reader), out ticks))
        {
            return new DateTimeOffset(ticks, TimeSpan.Zero);
        }

        throw JsonErrors.Invalid(ref reader, "a timestamp");
    }

    /// <summary>Writes seconds since 1970 as a number, with a fraction where there is one.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The instant.</param>
    public static void WriteEpochSeconds(ref JsonWriter writer, DateTimeOffset value)
    {
        var (seconds, fraction) = Math.DivRem(TimestampText.WholeMilliseconds(value) - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerSecond);
        if (fraction == 0)
        {
            writer.WriteNumberValue(seconds);
            return;
        }

        Span<byte> text = stackalloc byte[MaxLength];
        var length = 0;
        if (fraction < 0)
        {
            // Before 1970 both parts are negative; the sign stands once, also where the whole part is zero.
            text[length++] = (byte)'-';
            (seconds, fraction) = (-seconds, -fraction);
        }

        Utf8Formatter.TryFormat(seconds, text[length..], out var written);
        length += written;
        length += TimestampText.WriteFraction(text[length..], fraction);
        writer.WriteRawValue(text[..length]);
    }

    /// <summary>Writes RFC 3339's <c>date-time</c> in UTC, with a fraction where there is one.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The instant.</param>
    public static void WriteDateTime(ref JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        writer.WriteStringValue(text[..TimestampText.WriteDateTime(text, value)]);
    }

    /// <summary>Writes the IMF-fixdate of RFC 9110, section 5.6.7; it has no fraction of a second.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="value">The instant.</param>
    public static void WriteHttpDate(ref JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        Utf8Formatter.TryFormat(value, text, out var length, new StandardFormat('R'));
        writer.WriteStringValue(text[..length]);
    }

    private static bool TryReadFraction(ref Utf8JsonReader reader, out long ticks)
        => reader.HasValueSequence
            ? TimestampText.TryParseSeconds(reader.ValueSequence.ToArray(), out ticks)
            : TimestampText.TryParseSeconds(reader.ValueSpan, out ticks);
}
