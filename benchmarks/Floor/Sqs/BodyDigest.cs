using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Benchmarks.Floor.Sqs;

/// <summary>The digest of a message's body.</summary>
internal static class BodyDigest
{
    private const int UsualLength = 1024;

    /// <summary>Whether a digest, in hexadecimal, is that of a body. None at all is no damage.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The service sends this digest.")]
    public static bool Matches(string? digest, string? body)
    {
        if (digest is null)
        {
            return true;
        }

        body ??= "";
        Span<byte> space = stackalloc byte[UsualLength];
        var utf8 = body.Length * 3 <= UsualLength ? space[..Encoding.UTF8.GetBytes(body, space)] : Encoding.UTF8.GetBytes(body);
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(utf8, hash);
        Span<char> text = stackalloc char[MD5.HashSizeInBytes * 2];
        Convert.TryToHexStringLower(hash, text, out _);
        return digest.AsSpan().Equals(text, StringComparison.OrdinalIgnoreCase);
    }
}
