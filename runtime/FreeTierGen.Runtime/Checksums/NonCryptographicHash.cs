using System.IO.Hashing;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>A checksum of <c>System.IO.Hashing</c>.</summary>
/// <param name="hash">The algorithm, in its first state.</param>
/// <param name="isReversed">Whether the algorithm gives its least significant byte first, as the library's CRCs do.</param>
internal sealed class NonCryptographicHash(NonCryptographicHashAlgorithm hash, bool isReversed = false) : ChecksumHash
{
    // XXH3 with 128 bits.
    private const int MostBytes = 16;

    /// <inheritdoc/>
    public override void Append(ReadOnlySpan<byte> part) => hash.Append(part);

    /// <inheritdoc/>
    public override string Finish()
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        bytes = bytes[..hash.GetCurrentHash(bytes)];
        if (isReversed)
        {
            bytes.Reverse();
        }

        return Convert.ToBase64String(bytes);
    }
}
