using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime;

/// <summary>What is known of a response that says more than most, which need no memory for it.</summary>
/// <param name="extendedRequestId">The second id of the request, or null.</param>
/// <param name="checksumAlgorithm">The algorithm of the checksum that the body is compared with, or null.</param>
internal sealed class DetailedMetadata(string? extendedRequestId, string? checksumAlgorithm) : ResponseMetadata
{
    /// <inheritdoc/>
    public override string? ExtendedRequestId { get; } =
        extendedRequestId is null ? null : BoundedText.Cut(extendedRequestId, BoundedText.NameLength);

    /// <inheritdoc/>
    public override string? ChecksumAlgorithm => checksumAlgorithm;

    /// <inheritdoc/>
    public override string ToString() => ExtendedRequestId is { } extended ? $"{base.ToString()}, extended request id {extended}" : base.ToString();
}
