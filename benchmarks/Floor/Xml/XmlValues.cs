using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Xml;

namespace FreeTierGen.Benchmarks.Floor.Xml;

/// <summary>Values that are no strings.</summary>
internal static class XmlValues
{
    public static long Integer(ReadOnlySpan<byte> utf8) =>
        Utf8Parser.TryParse(utf8, out long value, out var used) && used == utf8.Length ? value : throw new XmlException("Expected a number.");

    public static bool Boolean(ReadOnlySpan<byte> utf8) =>
        utf8.SequenceEqual("true"u8) || (utf8.SequenceEqual("false"u8) ? false : throw new XmlException("Expected a boolean."));

    /// <summary>A time as services write it: <c>2026-01-01T08:15:30.000Z</c>. Others are read more slowly.</summary>
    public static DateTimeOffset Time(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != 24 || utf8[23] != 'Z' || utf8[19] != '.')
        {
            return DateTimeOffset.Parse(Encoding.UTF8.GetString(utf8), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        }

        return new DateTimeOffset(
            (Digits(utf8[..2]) * 100) + Digits(utf8[2..4]), Digits(utf8[5..7]), Digits(utf8[8..10]), Digits(utf8[11..13]), Digits(utf8[14..16]), Digits(utf8[17..19]),
            (Digits(utf8[20..22]) * 10) + Digit(utf8[22]), TimeSpan.Zero);
    }

    private static int Digits(ReadOnlySpan<byte> two) => (Digit(two[0]) * 10) + Digit(two[1]);

    private static int Digit(byte value) => value is >= (byte)'0' and <= (byte)'9' ? value - '0' : throw new XmlException("Expected a time.");
}
