using System.Buffers.Text;
using System.Text;

namespace FreeTierGen.Runtime.Xml;

public ref partial struct XmlCursor
{
    /// <summary>Replaces references and line ends (XML 1.0, sections 2.11, 3.3.3 and 4.1).</summary>
    private static int Decode(ReadOnlySpan<byte> text, Span<byte> output, int position, bool isAttribute)
    {
        var written = 0;
        while (true)
        {
            var next = text.IndexOf((byte)'&');
            var plain = next < 0 ? text : text[..next];
            written += isAttribute ? DecodeSpaces(plain, output[written..]) : DecodeLines(plain, output[written..]);
            if (next < 0)
            {
                return written;
            }

            position += next;
            text = text[next..];
            var end = text.IndexOf((byte)';');
            if (end < 0)
            {
                throw NotXml("a reference does not end", position);
            }

            written += DecodeReference(text[1..end], position).EncodeToUtf8(output[written..]);
            text = text[(end + 1)..];
            position += end + 1;
        }
    }

    /// <summary>Any end of a line is one line feed.</summary>
    private static int DecodeLines(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var written = 0;
        while (true)
        {
            var next = text.IndexOf((byte)'\r');
            var plain = next < 0 ? text : text[..next];
            plain.CopyTo(output[written..]);
            written += plain.Length;
            if (next < 0)
            {
                return written;
            }

            output[written++] = (byte)'\n';
            text = text[(next + 1)..];
            text = text is [(byte)'\n', ..] ? text[1..] : text;
        }
    }

    /// <summary>In attributes each white space is a space.</summary>
    private static int DecodeSpaces(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var written = DecodeLines(text, output);
        foreach (ref var value in output[..written])
        {
            value = value is (byte)'\n' or (byte)'\t' ? (byte)' ' : value;
        }

        return written;
    }

    // Characters that XML 1.0 has no place for are read too: S3 sends the names of objects that way.
    private static Rune DecodeReference(ReadOnlySpan<byte> reference, int position)
    {
        if (reference is [(byte)'#', (byte)'x', .. var hex])
        {
            return Utf8Parser.TryParse(hex, out uint value, out var used, 'x') && used == hex.Length && Rune.IsValid(value)
                ? new Rune(value)
                : throw NotXml("a character reference means none", position);
        }

        if (reference is [(byte)'#', .. var digits])
        {
            return Utf8Parser.TryParse(digits, out uint value, out var used) && used == digits.Length && Rune.IsValid(value)
                ? new Rune(value)
                : throw NotXml("a character reference means none", position);
        }

        return reference.SequenceEqual("lt"u8) ? new Rune('<')
            : reference.SequenceEqual("gt"u8) ? new Rune('>')
            : reference.SequenceEqual("amp"u8) ? new Rune('&')
            : reference.SequenceEqual("quot"u8) ? new Rune('"')
            : reference.SequenceEqual("apos"u8) ? new Rune('\'')
            : throw NotXml("an entity is unknown", position);
    }
}
