using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Nodes;

/// <summary>
/// Walks UTF-8 text forward and counts as editors do: lines, and UTF-16 units in them. Nodes know their bytes only, since
/// a place is needed for the few of them that something is reported about.
/// </summary>
internal sealed class Utf8Cursor(byte[] utf8)
{
    private int _offset = BomLength(utf8);
    private int _line;
    private int _lineStart;

    /// <summary>How many UTF-16 units precede the cursor; a byte order mark is none.</summary>
    public int Character { get; private set; }

    /// <summary>The cursor's line and column, from 0.</summary>
    public LinePosition Line => new(_line, Character - _lineStart);

    /// <summary>How many bytes the byte order mark takes at the start of the text: 3 or none.</summary>
    public static int BomLength(byte[] utf8)
        => utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;

    /// <summary>Moves to a byte offset that is not before the cursor; past the end is the end.</summary>
    public void MoveTo(int offset)
    {
        for (var end = Math.Min(offset, utf8.Length); _offset < end; _offset++)
        {
            var value = utf8[_offset];
            Character += Units(value);
            if (value == '\n' || (value == '\r' && !(_offset + 1 < utf8.Length && utf8[_offset + 1] == '\n')))
            {
                _line++;
                _lineStart = Character;
            }
        }
    }

    // UTF-16 units that begin with this byte: none for a continuation, two where a surrogate pair begins.
    private static int Units(byte value) => value switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };
}
