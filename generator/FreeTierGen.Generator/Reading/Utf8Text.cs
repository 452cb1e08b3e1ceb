using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Reading;

/// <summary>
/// Finds lines and columns in UTF-8 text. Positions of nodes are bytes, editors count UTF-16 units, and both are needed
/// for few places only, so nothing is indexed ahead.
/// </summary>
internal static class Utf8Text
{
    /// <summary>How many bytes the byte order mark takes at the start of the text: 3 or none.</summary>
    public static int BomLength(byte[] utf8) => utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;

    /// <summary>The place of a byte offset: how many UTF-16 units precede it in all, and its line and column, from 0.</summary>
    public static (int Character, LinePosition Line) Locate(byte[] utf8, int offset)
    {
        var end = Math.Min(Math.Max(offset, 0), utf8.Length);
        int character = 0, line = 0, lineStart = 0;
        for (var i = BomLength(utf8); i < end; i++)
        {
            var value = utf8[i];
            character += Units(value);
            if (value == '\n' || (value == '\r' && !(i + 1 < utf8.Length && utf8[i + 1] == '\n')))
            {
                line++;
                lineStart = character;
            }
        }

        return (character, new LinePosition(line, character - lineStart));
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
