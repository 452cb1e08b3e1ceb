using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>A checksum that is a message digest of the platform.</summary>
/// <param name="algorithm">The algorithm.</param>
internal sealed class CryptographicHash(HashAlgorithmName algorithm) : ChecksumHash
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(algorithm);

    /// <inheritdoc/>
    public override void Append(ReadOnlySpan<byte> part) => _hash.AppendData(part);

    /// <inheritdoc/>
    public override string Finish()
    {
        Span<byte> bytes = stackalloc byte[SHA512.HashSizeInBytes];
        return Convert.ToBase64String(bytes[.._hash.GetCurrentHash(bytes)]);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _hash.Dispose();
        base.Dispose();
    }
}
