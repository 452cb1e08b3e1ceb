using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>Gets the UTF-8 bytes of a text that Roslyn has decoded. A large text is copied in pieces, never as one string.</summary>
internal static class ModelText
{
    private const int PieceLength = 32 * 1024;

    /// <summary>The text in UTF-8, without a byte order mark.</summary>
    public static byte[] ToUtf8(SourceText text)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        var characters = new char[Math.Min(PieceLength, text.Length)];

        // Models are nearly all ASCII: then this is just enough, and nothing is copied.
        var bytes = new byte[text.Length];
        var length = 0;
        for (var start = 0; start < text.Length; start += characters.Length)
        {
            var count = Math.Min(characters.Length, text.Length - start);
            text.CopyTo(start, characters, 0, count);
            var needed = length + Encoding.UTF8.GetMaxByteCount(count);
            if (needed > bytes.Length && length + encoder.GetByteCount(characters, 0, count, false) > bytes.Length)
            {
                Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
            }

            length += encoder.GetBytes(characters, 0, count, bytes, length, start + count == text.Length);
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }
}
