using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreeTierGen.Runtime.Xml;

public ref partial struct XmlCursor
{
    /// <summary>Reads a string, with the white space that it begins and ends with. What is no valid UTF-8 becomes U+FFFD.</summary>
    /// <returns>The string; empty where the element is.</returns>
    /// <exception cref="XmlFormatException">The element has children, or the text is no XML.</exception>
    public string ReadString()
    {
        byte[]? rented = null;
        var text = Encoding.UTF8.GetString(TakeText(ref rented));
        Return(rented);
        return text;
    }

    /// <summary>
    /// Reads a string that is percent-encoded if the document says so (<c>EncodingType</c>): Amazon S3 sends keys so that XML has no characters
    /// for.
    /// </summary>
    /// <exception cref="XmlFormatException">The element has children, or the text is no XML.</exception>
    public string ReadUrlString()
    {
        // It may stand behind what it is said of. In a text the bracket would be escaped.
        _isUrlEncoded ??= _data.IndexOf("EncodingType>url</"u8) >= 0;
        var text = ReadString();
        return _isUrlEncoded.Value ? WebUtility.UrlDecode(text) : text;
    }

    /// <summary>Reads a string without making one: for keys of maps.</summary>
    /// <returns>UTF-8; a part of what is read, but where something is escaped in it.</returns>
    /// <exception cref="XmlFormatException">The element has children, or the text is no XML.</exception>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        byte[]? rented = null;
        var text = TakeText(ref rented);
        if (rented is null)
        {
            return text;
        }

        ReadOnlySpan<byte> copy = text.ToArray();
        Return(rented);
        return copy;
    }

    /// <summary>Reads a string without white space around it and without making one: for values of enums.</summary>
    /// <returns>UTF-8; a part of what is read, but where something is escaped in it.</returns>
    /// <exception cref="XmlFormatException">The element has children, or the text is no XML.</exception>
    public ReadOnlySpan<byte> ReadToken() => Trim(ReadUtf8());

    /// <summary>The string that UTF-8 stands for: the name of an unknown member, an unknown value of an enum. What is no valid UTF-8 becomes U+FFFD.</summary>
    /// <param name="utf8">What <see cref="NextChild"/> or <see cref="ReadToken"/> gave.</param>
    /// <returns>The string.</returns>
    public static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>
    /// The text of the element that the cursor is on, which is read with its end tag, or of the attribute. Memory that was rented for it
    /// is to be given back.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> TakeText(scoped ref byte[]? rented)
    {
        if (_attributeEnd == 0 && !_isEmpty)
        {
            var rest = _data[_position..];
            var length = rest.IndexOfAny((byte)'<', (byte)'&', (byte)'\r');
            if (length >= 0 && rest[length] == '<' && rest.Length - length > 1 && rest[length + 1] == '/')
            {
                _position += length;
                ReadEndTag(_current);
                return rest[..length];
            }
        }

        return TakeOtherText(ref rented);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> TakeOtherText(scoped ref byte[]? rented)
    {
        if (_attributeEnd != 0)
        {
            var value = _data[_attributeStart.._attributeEnd];
            var start = _attributeStart;
            _attributeEnd = 0;
            if (!value.ContainsAny("&\r\n\t"u8))
            {
                return value;
            }

            rented = ArrayPool<byte>.Shared.Rent(value.Length);
            return rented.AsSpan(0, Decode(value, rented, start, isAttribute: true));
        }

        if (_isEmpty)
        {
            _isEmpty = false;
            return default;
        }

        return TakePieces(ref rented);
    }

    private ReadOnlySpan<byte> TakePieces(scoped ref byte[]? rented)
    {
        // Decoding never makes a text longer, but where the text ends is not known yet.
        var written = 0;
        while (true)
        {
            var start = _position;
            SkipToMarkup();
            var piece = _data[start.._position];
            EnsureRoom(ref rented, written, piece.Length);
            written += Decode(piece, rented.AsSpan(written), start, isAttribute: false);
            if (PeekAfterMarkup() == '/')
            {
                ReadEndTag(_current);
                return rented.AsSpan(0, written);
            }

            start = _position;
            if (_data[_position..].StartsWith("<![CDATA["u8))
            {
                SkipTo("]]>"u8, "<![CDATA["u8.Length);
                piece = _data[(start + "<![CDATA["u8.Length)..(_position - "]]>"u8.Length)];
                EnsureRoom(ref rented, written, piece.Length);
                written += DecodeLines(piece, rented.AsSpan(written));
            }
            else if (PeekAfterMarkup() is not ((byte)'!' or (byte)'?'))
            {
                throw new XmlFormatException("Expected text, but found an element", start, isOfValue: true);
            }
            else
            {
                TryReadStartTag();
            }
        }
    }

    private static void EnsureRoom(scoped ref byte[]? rented, int written, int count)
    {
        if (rented is not null && rented.Length - written >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(256, (written + count) * 2));
        rented.AsSpan(0, written).CopyTo(larger);
        Return(rented);
        rented = larger;
    }

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);
}
