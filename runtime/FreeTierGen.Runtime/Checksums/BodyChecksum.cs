using System.ComponentModel;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>A checksum of bytes that come one after the other, by an algorithm that <c>@httpChecksum</c> can name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BodyChecksum : IDisposable
{
    private readonly ChecksumHash _hash;

    private BodyChecksum(ChecksumHash hash) => _hash = hash;

    /// <summary>Begins a computation.</summary>
    /// <param name="algorithm">The algorithm's name, for instance <c>CRC64NVME</c>.</param>
    /// <returns>It; null where the algorithm is not known here.</returns>
    public static BodyChecksum? Start(string algorithm) => ChecksumAlgorithm.Find(algorithm) is { } found ? new(found.Start()) : null;

    /// <summary>Adds the next bytes.</summary>
    /// <param name="part">The bytes.</param>
    public void Append(ReadOnlySpan<byte> part) => _hash.Append(part);

    /// <summary>Ends the computation.</summary>
    /// <returns>The checksum as it stands in a header: in base64, its most significant byte first.</returns>
    public string Finish() => _hash.Finish();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
