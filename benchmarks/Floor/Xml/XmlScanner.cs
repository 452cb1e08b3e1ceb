using System.Net;
using System.Text;
using System.Xml;

namespace FreeTierGen.Benchmarks.Floor.Xml;

/// <summary>
/// The least that reads the XML of AWS's services: elements by their names, and text with the five entities. It knows neither comments nor
/// CDATA, which services don't send, and trusts end tags to be those of their elements.
/// </summary>
internal ref struct XmlScanner(ReadOnlySpan<byte> xml)
{
    private readonly ReadOnlySpan<byte> _xml = xml;
    private int _position;
    private bool _isEmpty;

    /// <summary>Moves into the root element.</summary>
    /// <exception cref="XmlException">The text ends before.</exception>
    public void MoveToRoot()
    {
        if (_xml.StartsWith("<?"u8))
        {
            _position = IndexFrom(0, (byte)'>') + 1;
        }

        if (!NextChild(out _))
        {
            throw new XmlException("There is no root element.");
        }
    }

    /// <summary>Moves into the next child of the element that the scanner is in, or behind that.</summary>
    /// <returns>False where there are no more.</returns>
    /// <exception cref="XmlException">The text ends before.</exception>
    public bool NextChild(out ReadOnlySpan<byte> name)
    {
        name = default;
        if (_isEmpty)
        {
            _isEmpty = false;
            return false;
        }

        var start = IndexFrom(_position, (byte)'<') + 1;
        var end = IndexFrom(start, (byte)'>');
        _position = end + 1;
        if (_xml[start] == '/')
        {
            return false;
        }

        _isEmpty = _xml[end - 1] == '/';
        name = _xml[start..(_isEmpty ? end - 1 : end)];
        var attributes = name.IndexOf((byte)' ');
        name = attributes < 0 ? name : name[..attributes];
        return true;
    }

    /// <summary>The text of the element that the scanner is in. It is behind the element then.</summary>
    /// <exception cref="XmlException">The text ends before.</exception>
    public ReadOnlySpan<byte> Utf8()
    {
        if (_isEmpty)
        {
            _isEmpty = false;
            return default;
        }

        var start = _position;
        var end = IndexFrom(start, (byte)'<');
        _position = IndexFrom(end, (byte)'>') + 1;
        return _xml[start..end];
    }

    public string Text()
    {
        var text = Utf8();
        return text.Contains((byte)'&') ? Decode(text) : Encoding.UTF8.GetString(text);
    }

    public void Skip()
    {
        while (NextChild(out _))
        {
            Skip();
        }
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        const int Longest = 256;
        if (text.Length > Longest)
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(text));
        }

        Span<byte> decoded = stackalloc byte[text.Length];
        var length = 0;
        for (var rest = text; !rest.IsEmpty;)
        {
            var next = rest.IndexOf((byte)'&');
            var plain = next < 0 ? rest : rest[..next];
            plain.CopyTo(decoded[length..]);
            length += plain.Length;
            rest = rest[plain.Length..];
            if (rest.IsEmpty)
            {
                break;
            }

            var (character, used) = rest.StartsWith("&quot;"u8) ? ('"', 6) : rest.StartsWith("&amp;"u8) ? ('&', 5)
                : rest.StartsWith("&lt;"u8) ? ('<', 4) : rest.StartsWith("&gt;"u8) ? ('>', 4) : rest.StartsWith("&apos;"u8) ? ('\'', 6) : ('\0', 0);
            if (used == 0)
            {
                return WebUtility.HtmlDecode(Encoding.UTF8.GetString(text));
            }

            decoded[length++] = (byte)character;
            rest = rest[used..];
        }

        return Encoding.UTF8.GetString(decoded[..length]);
    }

    private readonly int IndexFrom(int start, byte value)
    {
        var length = _xml[start..].IndexOf(value);
        return length >= 0 ? start + length : throw new XmlException("The text ends too early.");
    }
}
