using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>What git calls a file's content: a digest of it.</summary>
internal static class GitBlob
{
    /// <summary>Whether the content is what a listing says it is. Digests of other kinds than git's usual one say nothing.</summary>
    internal static bool Matches(string blobId, byte[] content) =>
        blobId.Length != SHA1.HashSizeInBytes * 2 || string.Equals(blobId, IdOf(content), StringComparison.OrdinalIgnoreCase);

    private static string IdOf(byte[] content)
    {
#pragma warning disable CA5350 // Git's own: it says whether something got lost on the way, and HTTPS whom it came from.
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        sha.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        sha.AppendData(content);
        return Convert.ToHexString(sha.GetHashAndReset());
    }
}
