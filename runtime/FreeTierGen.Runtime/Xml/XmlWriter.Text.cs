using System.Buffers;
using System.Text;

namespace FreeTierGen.Runtime.Xml;

public ref partial struct XmlWriter
{
    private const int BytesPerChar = 3;

    /// <summary>Longer texts are written in pieces of so many characters.</summary>
    private const int PieceLength = 4 * 1024;

    private static readonly SearchValues<char> PlainAscii = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u007F");

    /// <summary>Writes a string as the text of an element or an attribute.</summary>
    /// <param name="value">The string.</param>
    /// <param name="member">The member's name, for the error.</param>
    /// <exception cref="RequestSerializationException">XML can't hold it: it has control characters, or half of a surrogate pair.</exception>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public void WriteString(string value, string member)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteEscaped(value, member);
    }

    /// <summary>Writes a value of an enum as the text of an element or an attribute.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The member's name, for the error.</param>
    /// <exception cref="ArgumentException">The value is empty: it is the enum's default, which says nothing.</exception>
    /// <exception cref="RequestSerializationException">XML can't hold it: it has control characters, or half of a surrogate pair.</exception>
    public void WriteEnum(string value, string member)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        WriteEscaped(value, member);
    }

    private void WriteEscaped(scoped ReadOnlySpan<char> text, string member)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAnyExcept(PlainAscii);
            length = length < 0 ? text.Length : length;
            while (PlainLength(text[length..]) is > 0 and var more)
            {
                length += more;
            }

            WritePlain(text[..length]);
            text = text[length..];
            if (!text.IsEmpty)
            {
                WriteReference(text[0], member);
                text = text[1..];
            }
        }
    }

    // How many characters make up the first one, if nothing is to be said of it: neither markup, nor the end of a line, which a reader
    // would change, nor what XML 1.0 can't hold (section 2.2).
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (char.IsSurrogate(text[0]))
        {
            const int PairLength = 2;
            return text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? PairLength : 0;
        }

        return text[0] is '<' or '>' or '&' or '"' or '\u0085' or '\u2028' or < ' ' or '\uFFFE' or '\uFFFF' ? 0 : 1;
    }

    private void WritePlain(scoped ReadOnlySpan<char> text)
    {
        while (text.Length > PieceLength)
        {
            var length = char.IsHighSurrogate(text[PieceLength - 1]) ? PieceLength - 1 : PieceLength;
            WritePlain(text[..length]);
            text = text[length..];
        }

        var room = Reserve(text.Length * BytesPerChar);
        _written += Encoding.UTF8.GetBytes(text, room);
    }

    private void WriteReference(char value, string member)
    {
        var reference = value switch
        {
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '&' => "&amp;"u8,
            '"' => "&quot;"u8,
            '\t' => "&#x9;"u8,
            '\n' => "&#xA;"u8,
            '\r' => "&#xD;"u8,
            '\u0085' => "&#x85;"u8,
            '\u2028' => "&#x2028;"u8,
            _ => throw new RequestSerializationException($"The request was not sent: '{member}' holds a character that XML can't hold."),
        };
        WriteMarkup(reference);
    }
}
