using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Query;

public ref partial struct FormWriter
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> Unreserved = SearchValues.Create(UnreservedCharacters);

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes a string, encoded but for RFC 3986's unreserved characters. Half of a surrogate pair becomes U+FFFD.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself, as for an item of a list.</param>
    /// <param name="value">The string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public void Write(scoped ReadOnlySpan<byte> name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        StartEntry(name);
        WriteEncoded(value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The boolean.</param>
    public void Write(scoped ReadOnlySpan<byte> name, bool value)
    {
        StartEntry(name);
        WriteRaw(value ? "true"u8 : "false"u8);
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The number.</param>
    public void Write(scoped ReadOnlySpan<byte> name, long value)
    {
        StartEntry(name);
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        WriteEncodedAscii(text[..ScalarText.Write(text, value)]);
    }

    /// <summary>Writes a <c>double</c>.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void Write(scoped ReadOnlySpan<byte> name, double value)
    {
        StartEntry(name);
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        WriteEncodedAscii(text[..ScalarText.Write(text, value)]);
    }

    /// <summary>Writes a <c>float</c>.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void Write(scoped ReadOnlySpan<byte> name, float value)
    {
        StartEntry(name);
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        WriteEncodedAscii(text[..ScalarText.Write(text, value)]);
    }

    /// <summary>Writes a <c>bigInteger</c> with all its digits.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The number.</param>
    public void Write(scoped ReadOnlySpan<byte> name, BigInteger value) => Write(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a <c>bigDecimal</c> with all its digits.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The number.</param>
    public void Write(scoped ReadOnlySpan<byte> name, BigDecimal value) => Write(name, value.ToString());

    /// <summary>Writes a timestamp.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The instant.</param>
    /// <param name="format">How it is written; <see cref="TimestampFormat.DateTime"/> where the model says nothing.</param>
    public void Write(scoped ReadOnlySpan<byte> name, DateTimeOffset value, TimestampFormat format)
    {
        StartEntry(name);
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        WriteEncodedAscii(text[..ScalarText.Write(text, value, format)]);
    }

    /// <summary>Writes a blob: base64.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The bytes.</param>
    public void WriteBlob(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        // Three bytes are four characters, so that only the last piece is padded.
        const int BytesPerPiece = 3 * 256;
        StartEntry(name);
        Span<byte> text = stackalloc byte[4 * 256];
        while (!value.IsEmpty)
        {
            var piece = value[..Math.Min(BytesPerPiece, value.Length)];
            Base64.EncodeToUtf8(piece, text, out _, out var length);
            WriteEncodedAscii(text[..length]);
            value = value[piece.Length..];
        }
    }

    private void WriteEncodedAscii(scoped ReadOnlySpan<byte> text)
    {
        var room = Reserve(text.Length * 3);
        var length = 0;
        foreach (var value in text)
        {
            length += char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.'
                ? WriteByte(room[length..], value)
                : WriteEscape(room[length..], value);
        }

        _written += length;
    }

    private void WriteEncoded(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAnyExcept(Unreserved);
            WritePlain(length < 0 ? text : text[..length]);
            text = length < 0 ? default : text[length..];

            // What has to be encoded mostly comes in groups.
            while (!text.IsEmpty && !Unreserved.Contains(text[0]))
            {
                Rune.DecodeFromUtf16(text, out var rune, out var used);
                WriteEscaped(rune);
                text = text[used..];
            }
        }
    }

    private void WritePlain(scoped ReadOnlySpan<char> text)
    {
        var room = Reserve(text.Length);
        _written += Encoding.ASCII.GetBytes(text, room);
    }

    private void WriteEscaped(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var room = Reserve(4 * 3);
        var length = 0;
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
        {
            length += WriteEscape(room[length..], value);
        }

        _written += length;
    }

    private static int WriteByte(Span<byte> room, byte value)
    {
        room[0] = value;
        return 1;
    }

    private static int WriteEscape(Span<byte> room, byte value)
    {
        room[0] = (byte)'%';
        room[1] = HexDigits[value >> 4];
        room[2] = HexDigits[value & 0xF];
        return 3;
    }
}
