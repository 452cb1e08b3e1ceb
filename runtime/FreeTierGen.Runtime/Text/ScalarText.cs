using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Text;

/// <summary>The text of simple values wherever it stands bare: in XML, forms, URIs and headers. ASCII all of it.</summary>
internal static class ScalarText
{
    /// <summary>Room for any value but numbers of any size.</summary>
    public const int MaxLength = 40;

    public static int Write(Span<byte> room, bool value)
    {
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(room);
        return text.Length;
    }

    public static int Write(Span<byte> room, long value)
    {
        Utf8Formatter.TryFormat(value, room, out var length);
        return length;
    }

    /// <summary>Writes the shortest text that is read back as the same number, or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
    public static int Write(Span<byte> room, double value)
    {
        Utf8Formatter.TryFormat(value, room, out var length);
        return length;
    }

    /// <summary>Writes the shortest text that is read back as the same number, or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
    public static int Write(Span<byte> room, float value)
    {
        Utf8Formatter.TryFormat(value, room, out var length);
        return length;
    }

    /// <summary>Writes a timestamp. It has milliseconds and no more; services refuse what is finer.</summary>
    public static int Write(Span<byte> room, DateTimeOffset value, TimestampFormat format)
    {
        var ticks = value.UtcTicks;
        var instant = new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        switch (format)
        {
            case TimestampFormat.DateTime:
                return TimestampText.WriteDateTime(room, instant);
            case TimestampFormat.HttpDate:
                Utf8Formatter.TryFormat(instant, room, out var length, new StandardFormat('R'));
                return length;
            default:
                return WriteEpochSeconds(room, instant);
        }
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("true"u8);
        return value || text.SequenceEqual("false"u8);
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out long value)
        => Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;

    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
        => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
        => float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(ReadOnlySpan<byte> text, out BigInteger value)
        => BigInteger.TryParse(Encoding.UTF8.GetString(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(ReadOnlySpan<byte> text, out BigDecimal value) => BigDecimal.TryParse(Encoding.UTF8.GetString(text), out value);

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        var isRead = TimestampText.TryParse(text, out var ticks);
        value = isRead ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        return isRead;
    }

    private static int WriteEpochSeconds(Span<byte> room, DateTimeOffset value)
    {
        const long MillisecondsPerSecond = 1000;
        var milliseconds = value.ToUnixTimeMilliseconds();
        var length = 0;
        if (milliseconds < 0)
        {
            // The sign stands once, also where the whole part is zero.
            room[length++] = (byte)'-';
            milliseconds = -milliseconds;
        }

        var (seconds, fraction) = Math.DivRem(milliseconds, MillisecondsPerSecond);
        length += Write(room[length..], seconds);
        return fraction == 0 ? length : length + TimestampText.WriteFraction(room[length..], fraction * TimeSpan.TicksPerMillisecond);
    }
}
