using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Text;

/// <summary>Texts of requests that single services want in another form than callers have them. Generated clients know which.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequestText
{
    /// <summary>The text's UTF-8 in base64; null for null.</summary>
    public static string? Base64(string? text) => text is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>What stands after the last <c>/</c>; null where the text has none, or is null, and can stay as it is.</summary>
    public static string? LastSegment(string? text) =>
        text?.LastIndexOf('/') is { } slash and >= 0 ? text[(slash + 1)..] : null;

    /// <summary>
    /// The path of an object, with its version behind <c>?versionId=</c> where it names one, percent-encoded. Null for null, and for a path
    /// that has escapes and nothing that would need one: it is encoded already.
    /// </summary>
    public static string? EncodedPath(string? path)
    {
        const string Version = "?versionId=";
        if (path is null)
        {
            return null;
        }

        var end = path.LastIndexOf(Version, StringComparison.Ordinal);
        var key = end < 0 ? path : path[..end];
        if (IsEncoded(key))
        {
            return null;
        }

        var segments = key.Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            segments[index] = Uri.EscapeDataString(segments[index]);
        }

        return string.Concat(string.Join('/', segments), end < 0 ? "" : path[end..]);
    }

    /// <summary>The MD5 digest of a key that is given in base64, in base64, too; null for null, and where it is no key.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The digest finds damage on the way; the service asks for just this one.")]
    public static string? KeyDigest(string? key)
    {
        const int LongestKey = 256;
        Span<byte> bytes = stackalloc byte[LongestKey];
        if (key is null || !Convert.TryFromBase64String(key, bytes, out var length))
        {
            return null;
        }

        var digest = Convert.ToBase64String(MD5.HashData(bytes[..length]));
        CryptographicOperations.ZeroMemory(bytes);
        return digest;
    }

    // What is not encoded has either a character that has to be, or none and no escapes: then it stays as it is anyway.
    private static bool IsEncoded(string path)
    {
        var hasEscape = false;
        for (var index = 0; index < path.Length; index++)
        {
            var character = path[index];
            if (character == '%')
            {
                if (index + 2 >= path.Length || !char.IsAsciiHexDigit(path[index + 1]) || !char.IsAsciiHexDigit(path[index + 2]))
                {
                    return false;
                }

                hasEscape = true;
                index += 2;
            }
            else if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_' or '~' or '/'))
            {
                return false;
            }
        }

        return hasEscape;
    }
}
