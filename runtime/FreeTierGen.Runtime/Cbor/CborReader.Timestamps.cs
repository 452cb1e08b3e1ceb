using System.Buffers.Text;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborReader
{
    /// <summary>
    /// Reads a timestamp: seconds since 1970 in any form of number, tagged with 1 or not at all, or RFC 3339's text. A fraction is read
    /// as the shortest decimal that stands for the number, so that 0.123 is 123 milliseconds.
    /// </summary>
    /// <returns>The instant, in UTC.</returns>
    /// <exception cref="CborFormatException">The value is no timestamp, or lies outside of the years 1 to 9999.</exception>
    public DateTimeOffset ReadTimestamp()
    {
        SkipTags();
        var start = _position;
        var initial = Peek();
        long ticks;
        var isRead = (initial & MajorType.Mask) switch
        {
            MajorType.Unsigned or MajorType.Negative => TimestampText.TryFromSeconds(ReadInt64(), 0, out ticks),
            MajorType.Text => TimestampText.TryParse(ReadUtf8(), out ticks),
            _ => TryFromSeconds(ReadSeconds(), out ticks),
        };
        return isRead ? new DateTimeOffset(ticks, TimeSpan.Zero) : throw Invalid("a timestamp", start);
    }

    private double ReadSeconds()
    {
        if (Peek() is not (MajorType.Half or MajorType.Single or MajorType.Double))
        {
            ThrowUnexpected("a timestamp");
        }

        return ReadDouble();
    }

    private static bool TryFromSeconds(double seconds, out long ticks)
    {
        if (TryFromFraction(seconds, 1e3, TimeSpan.TicksPerMillisecond, out ticks)
            || TryFromFraction(seconds, 1e6, TimeSpan.TicksPerMicrosecond, out ticks))
        {
            return true;
        }

        Span<byte> text = stackalloc byte[32];
        return double.IsFinite(seconds)
            && Utf8Formatter.TryFormat(seconds, text, out var length)
            && TimestampText.TryParseSeconds(text[..length], out ticks);
    }

    // Milliseconds that give the number back are its decimal fraction: both are doubles exactly, so their quotient is rounded just once.
    private static bool TryFromFraction(double seconds, double unitsPerSecond, long ticksPerUnit, out long ticks)
    {
        const double LargestExact = 1L << 53;
        var units = Math.Round(seconds * unitsPerSecond);
        if (Math.Abs(units) <= LargestExact && units / unitsPerSecond == seconds)
        {
            var (whole, fraction) = Math.DivRem((long)units, (long)unitsPerSecond);
            return TimestampText.TryFromSeconds(whole, fraction * ticksPerUnit, out ticks);
        }

        ticks = 0;
        return false;
    }
}
