using System.Buffers;

namespace FreeTierGen.Runtime.Xml;

public ref partial struct XmlCursor
{
    // What ends a name, or can't be in one. Beyond ASCII everything may.
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(
        [.. Enumerable.Range(0, 128).Where(static value => !char.IsAsciiLetterOrDigit((char)value) && !"-._:".Contains((char)value)).Select(static value => (byte)value)]);

    private readonly byte PeekAfterMarkup()
    {
        if (_data.Length - _position < 2)
        {
            ThrowTruncated();
        }

        return _data[_position + 1];
    }

    private void SkipToMarkup()
    {
        var rest = _data[_position..];
        var length = rest is [(byte)'<', ..] ? 0 : rest.IndexOf((byte)'<');
        if (length < 0)
        {
            ThrowTruncated();
        }

        _position += length;
    }

    private void SkipWhiteSpace() => SkipWhiteSpace(ref _position);

    private readonly void SkipWhiteSpace(ref int position)
    {
        while (position < _data.Length && _data[position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            position++;
        }
    }

    /// <summary>Reads what begins with <c>&lt;</c>: a start tag, or what is to be passed over.</summary>
    /// <returns>False where it was something to pass over.</returns>
    private bool TryReadStartTag()
    {
        if (_position >= _data.Length)
        {
            ThrowTruncated();
        }

        if (_data[_position] != '<')
        {
            throw NotXml("a tag is missing", _position);
        }

        switch (PeekAfterMarkup())
        {
            case (byte)'?':
                SkipTo("?>"u8, "<?"u8.Length);
                return false;
            case (byte)'!':
                SkipDeclaration();
                return false;
            default:
                ReadStartTag();
                return true;
        }
    }

    private void SkipDeclaration()
    {
        var rest = _data[_position..];
        if (rest.StartsWith("<!--"u8))
        {
            SkipTo("-->"u8, "<!--"u8.Length);
        }
        else if (rest.StartsWith("<![CDATA["u8) && _depth > 0)
        {
            SkipTo("]]>"u8, "<![CDATA["u8.Length);
        }
        else if (rest.StartsWith("<!DOCTYPE"u8))
        {
            throw new XmlFormatException("The text has a document type, which is never read", _position);
        }
        else
        {
            throw NotXml("a declaration is unknown or in a wrong place", _position);
        }
    }

    private void SkipTo(ReadOnlySpan<byte> end, int from)
    {
        var length = _data[(_position + from)..].IndexOf(end);
        if (length < 0)
        {
            ThrowTruncated();
        }

        _position += from + length + end.Length;
    }

    private void ReadStartTag()
    {
        var position = _position + 1;
        _current = new XmlElement(position, NameLength(position));
        position += _current.NameLength;
        _attributesStart = position;
        if (position < _data.Length && _data[position] is not ((byte)'>' or (byte)'/'))
        {
            while (TryFindAttribute(ref position, out _, out _, out _))
            {
            }
        }

        if (position >= _data.Length)
        {
            ThrowTruncated();
        }

        _isEmpty = _data[position] == '/';
        if (_isEmpty && (++position >= _data.Length || _data[position] != '>'))
        {
            throw NotXml("a tag does not end", position);
        }

        _position = position + 1;
        _attributeEnd = 0;
    }

    private readonly int NameLength(int position)
    {
        var length = _data[position..].IndexOfAny(NameEnds);
        if (length < 0)
        {
            ThrowTruncated();
        }

        return length > 0 ? length : throw NotXml("a name is missing", position);
    }

    /// <summary>Reads the attribute that is next in a start tag.</summary>
    /// <returns>False at the tag's end.</returns>
    private readonly bool TryFindAttribute(ref int position, out ReadOnlySpan<byte> name, out int start, out int end)
    {
        name = default;
        start = end = 0;
        var first = position;
        SkipWhiteSpace(ref position);
        if (position >= _data.Length)
        {
            ThrowTruncated();
        }

        if (_data[position] is (byte)'>' or (byte)'/')
        {
            return false;
        }

        if (first == position)
        {
            throw NotXml("white space is missing in a tag", position);
        }

        name = _data.Slice(position, NameLength(position));
        position += name.Length;
        SkipWhiteSpace(ref position);
        Expect(ref position, (byte)'=');
        SkipWhiteSpace(ref position);
        var quote = position < _data.Length ? _data[position] : (byte)0;
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            throw NotXml("an attribute has no quotation marks", position);
        }

        start = position + 1;
        var length = _data[start..].IndexOf(quote);
        if (length < 0)
        {
            ThrowTruncated();
        }

        if (_data.Slice(start, length).Contains((byte)'<'))
        {
            throw NotXml("an attribute holds a tag", start);
        }

        end = start + length;
        position = end + 1;
        return true;
    }

    private readonly void Expect(ref int position, byte expected)
    {
        if (position >= _data.Length || _data[position] != expected)
        {
            throw NotXml("a sign is missing in a tag", position);
        }

        position++;
    }

    private void ReadEndTag(XmlElement element)
    {
        var position = _position + "</"u8.Length;
        var name = _data.Slice(element.NameStart, element.NameLength);
        var rest = _data[position..];
        if (!rest.StartsWith(name))
        {
            if (rest.Length < name.Length && name.StartsWith(rest))
            {
                ThrowTruncated();
            }

            throw NotXml("an end tag belongs to another element", _position);
        }

        position += element.NameLength;
        SkipWhiteSpace(ref position);
        if (position >= _data.Length)
        {
            ThrowTruncated();
        }

        if (_data[position] != '>')
        {
            throw NotXml("an end tag belongs to another element", _position);
        }

        _position = position + 1;
    }
}
