using System.Buffers.Text;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// The text of timestamps, whatever carries it. Instants are ticks of UTC since the year 1, as
/// <see cref="DateTimeOffset.UtcTicks"/> counts them.
/// </summary>
internal static class TimestampText
{
    private const int FractionDigits = 7;

    /// <summary>Reads any of the three formats.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        if (text.Length > 10 && text[4] == '-' && text[10] is (byte)'T' or (byte)'t')
        {
            return TryParseDateTime(text, out ticks);
        }

        return text.Length > 0 && char.IsAsciiLetter((char)text[0]) ? TryParseHttpDate(text, out ticks) : TryParseSeconds(text, out ticks);
    }

    /// <summary>Reads seconds since 1970 with a fraction or an exponent; digits beyond ticks are cut off.</summary>
    public static bool TryParseSeconds(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var rest = negative ? text[1..] : text;
        if (!Utf8Parser.TryParse(rest, out ulong seconds, out var used) || seconds > long.MaxValue)
        {
            return false;
        }

        long fraction = 0;
        var afterWhole = rest[used..];
        if (!afterWhole.IsEmpty && (!TryTakeFraction(ref afterWhole, out fraction) || !afterWhole.IsEmpty))
        {
            // An exponent. Decimals have digits enough for every instant.
            if (!Utf8Parser.TryParse(text, out decimal value, out used, 'e') || used != text.Length || Math.Abs(value) > long.MaxValue)
            {
                return false;
            }

            var whole = decimal.Truncate(value);
            return TryFromSeconds((long)whole, (long)((value - whole) * TimeSpan.TicksPerSecond), out ticks);
        }

        return negative ? TryFromSeconds(-(long)seconds, -fraction, out ticks) : TryFromSeconds((long)seconds, fraction, out ticks);
    }

    /// <summary>The instant so many seconds and ticks after 1970; false outside of the years 1 to 9999.</summary>
    public static bool TryFromSeconds(long seconds, long fraction, out long ticks)
    {
        ticks = 0;
        const long First = -62_135_596_800;
        const long Last = 253_402_300_799;
        if (seconds is < First or > Last)
        {
            return false;
        }

        ticks = DateTimeOffset.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + fraction;
        return ticks >= 0;
    }

    /// <summary>The ticks of UTC without what is finer than a millisecond.</summary>
    public static long WholeMilliseconds(DateTimeOffset value) => value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMillisecond);

    /// <summary>Writes <c>2014-04-29T18:30:38.5Z</c>, the fraction only where there is one.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int WriteDateTime(Span<byte> text, DateTimeOffset value)
    {
        var utc = new DateTime(WholeMilliseconds(value), DateTimeKind.Utc);
        var fraction = utc.Ticks % TimeSpan.TicksPerSecond;

        // The round-trip form begins with the 19 characters that are needed.
        Utf8Formatter.TryFormat(utc, text, out _, 'O');
        var length = 19;
        if (fraction != 0)
        {
            length += WriteFraction(text[length..], fraction);
        }

        text[length++] = (byte)'Z';
        return length;
    }

    /// <summary>Writes a point and the ticks as a decimal fraction without trailing zeros.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int WriteFraction(Span<byte> text, long ticks)
    {
        text[0] = (byte)'.';
        var length = FractionDigits;
        while (ticks % 10 == 0)
        {
            ticks /= 10;
            length--;
        }

        for (var i = length; i > 0; i--)
        {
            (ticks, var digit) = Math.DivRem(ticks, 10);
            text[i] = (byte)('0' + digit);
        }

        return length + 1;
    }

    /// <summary>RFC 3339 with <c>Z</c> or an offset, and any number of digits in the fraction.</summary>
    private static bool TryParseDateTime(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 20
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..10], out var day)
            || text[7] != '-' || !TryTime(text[11..19], out var timeOfDay))
        {
            return false;
        }

        var rest = text[19..];
        if (!TryTakeFraction(ref rest, out var fraction) || !TryOffset(rest, out var offset) || !TryDate(year, month, day, out var date))
        {
            return false;
        }

        ticks = date + timeOfDay + fraction - offset;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    /// <summary>An IMF-fixdate, the fraction that some services add included.</summary>
    private static bool TryParseHttpDate(ReadOnlySpan<byte> text, out long ticks)
    {
        // Tue, 29 Apr 2014 18:30:38 GMT
        ticks = 0;
        if (text.Length < 29 || text[3] != ',' || text[4] != ' ' || text[7] != ' ' || text[11] != ' ' || text[16] != ' '
            || !TryDigits(text[5..7], out var day) || !TryMonth(text[8..11], out var month) || !TryDigits(text[12..16], out var year)
            || !TryTime(text[17..25], out var timeOfDay))
        {
            return false;
        }

        var rest = text[25..];
        if (!TryTakeFraction(ref rest, out var fraction) || !rest.SequenceEqual(" GMT"u8) || !TryDate(year, month, day, out var date))
        {
            return false;
        }

        ticks = date + timeOfDay + fraction;
        return ticks <= DateTime.MaxValue.Ticks;
    }

    private static bool TryDate(int year, int month, int day, out long ticks)
    {
        var valid = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        ticks = valid ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks : 0;
        return valid;
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text[2] != ':' || text[5] != ':'
            || !TryDigits(text[..2], out var hours) || !TryDigits(text[3..5], out var minutes) || !TryDigits(text[6..8], out var seconds)
            || hours > 23 || minutes > 59 || seconds > 60)
        {
            return false;
        }

        // Second 60 is a leap second; .NET has none, so it is the next minute's first.
        ticks = ((((hours * 60L) + minutes) * 60L) + seconds) * TimeSpan.TicksPerSecond;
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z')
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryDigits(text[1..3], out var hours) || !TryDigits(text[4..6], out var minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryMonth(ReadOnlySpan<byte> text, out int month)
    {
        var months = "JanFebMarAprMayJunJulAugSepOctNovDec"u8;
        var index = months.IndexOf(text);
        month = (index / 3) + 1;
        return index >= 0 && index % 3 == 0;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }

    /// <summary>Takes a point and the digits after it, if there is a point; digits beyond ticks are cut off.</summary>
    private static bool TryTakeFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        var end = 1;
        while (end < text.Length && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }

        for (var i = 1; i <= FractionDigits; i++)
        {
            ticks = (ticks * 10) + (i < end ? text[i] - '0' : 0);
        }

        text = text[end..];
        return end > 1;
    }
}
