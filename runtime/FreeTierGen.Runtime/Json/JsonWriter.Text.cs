using System.Buffers;
using System.Text;

namespace FreeTierGen.Runtime.Json;

public ref partial struct JsonWriter
{
    /// <summary>A character takes at most so many bytes of UTF-8; those that take four are two characters.</summary>
    private const int BytesPerChar = 3;

    /// <summary>Up to here room for the longest possible text is cheap; beyond it counting first is.</summary>
    private const int LongestShortText = 4 * 1024;

    private const int EscapeLength = 6;

    // RFC 8259, section 7: quotation mark, reverse solidus and the control characters. Nothing else has to be escaped.
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes a text without anything to escape, if it is one.</summary>
    private static bool TryWritePlain(string text, Span<byte> room, out int length)
    {
        if (text.AsSpan().ContainsAny(Escaped))
        {
            length = 0;
            return false;
        }

        length = Encoding.UTF8.GetBytes(text, room);
        return true;
    }

    /// <summary>Writes any text as a string.</summary>
    private void WriteText(ReadOnlySpan<char> text)
    {
        var room = Reserve(2);
        var length = Comma(room);
        room[length++] = (byte)'"';
        _written += length;
        for (var stop = 0; stop >= 0; text = text[(stop + 1)..])
        {
            stop = text.IndexOfAny(Escaped);
            var plain = stop < 0 ? text : text[..stop];
            room = Reserve(Encoding.UTF8.GetByteCount(plain) + EscapeLength);
            length = Encoding.UTF8.GetBytes(plain, room);
            if (stop >= 0)
            {
                length += Escape(room[length..], text[stop]);
            }

            _written += length;
        }

        Reserve(1)[0] = (byte)'"';
        Complete(1);
    }

    private static int Escape(Span<byte> room, char value)
    {
        room[0] = (byte)'\\';
        room[1] = value switch
        {
            '"' or '\\' => (byte)value,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        if (room[1] != 'u')
        {
            return 2;
        }

        room[2] = (byte)'0';
        room[3] = (byte)'0';
        room[4] = HexDigits[value >> 4];
        room[5] = HexDigits[value & 0xF];
        return EscapeLength;
    }
}
