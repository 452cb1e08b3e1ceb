using System.Buffers;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Reads text that has escapes, as RFC 8259 has them in section 7. Half of a surrogate pair is no character, and becomes U+FFFD as bytes
/// do that are no UTF-8: one damaged text must not cost the whole answer. The system's own reader refuses both.
/// </summary>
internal static class JsonEscapes
{
    private const int LongestOnStack = 256;
    private const int HexDigits = 4;

    /// <summary>The text of the string or member name that the reader is on.</summary>
    public static string Text(ref Utf8JsonReader reader)
    {
        var source = Source(ref reader);
        byte[]? rented = null;
        var room = source.Length <= LongestOnStack ? stackalloc byte[LongestOnStack] : rented = ArrayPool<byte>.Shared.Rent(source.Length);
        var text = Encoding.UTF8.GetString(room[..Unescape(source, room)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>The text of the string or member name that the reader is on, in UTF-8 and memory of its own.</summary>
    public static byte[] Utf8(ref Utf8JsonReader reader)
    {
        var source = Source(ref reader);
        var rented = ArrayPool<byte>.Shared.Rent(source.Length);
        var text = rented.AsSpan(0, Unescape(source, rented)).ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Writes text without its escapes, which never makes it longer.</summary>
    /// <param name="source">What stands between the quotes of a string that a reader has accepted.</param>
    /// <param name="destination">Room for as many bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Unescape(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var stop = source.IndexOf((byte)'\\');
            var plain = stop < 0 ? source : source[..stop];
            plain.CopyTo(destination[written..]);
            written += plain.Length;
            if (stop < 0)
            {
                return written;
            }

            source = source[(stop + 1)..];
            if (source[0] == 'u')
            {
                written += Rune(ref source).EncodeToUtf8(destination[written..]);
                continue;
            }

            destination[written++] = source[0] switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                var other => other,
            };
            source = source[1..];
        }
    }

    private static ReadOnlySpan<byte> Source(ref Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    // From the u on. A character outside of the basic plane is two escapes.
    private static Rune Rune(ref ReadOnlySpan<byte> source)
    {
        var first = Unit(ref source);
        if (!char.IsHighSurrogate(first) || !source.StartsWith("\\u"u8))
        {
            return System.Text.Rune.TryCreate(first, out var single) ? single : System.Text.Rune.ReplacementChar;
        }

        var rest = source[1..];
        if (!System.Text.Rune.TryCreate(first, Unit(ref rest), out var pair))
        {
            return System.Text.Rune.ReplacementChar;
        }

        source = rest;
        return pair;
    }

    private static char Unit(ref ReadOnlySpan<byte> source)
    {
        var unit = 0;
        foreach (var digit in source.Slice(1, HexDigits))
        {
            // 0 to 9 are 30 to 39 in ASCII, A to F 41 to 46, a to f 61 to 66.
            unit = (unit << 4) | (digit <= '9' ? digit & 0xF : (digit & 0xF) + 9);
        }

        source = source[(1 + HexDigits)..];
        return (char)unit;
    }
}
