using FreeTierGen.Runtime.Transfer.Stores;
using FreeTierGen.Runtime.Transfer.Uploads;

namespace FreeTierGen.Runtime.Transfer;

/// <summary>An object that was uploaded.</summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Parts">In how many parts it was stored; 0 where by one request.</param>
public sealed record UploadedObject(long Length, int Parts)
{
    /// <summary>Its entity tag; null where the service named none.</summary>
    public string? ETag { get; init; }

    /// <summary>Its version; null where the bucket keeps none.</summary>
    public string? VersionId { get; init; }

    /// <summary>Its checksum as the service keeps it, <c>value-3</c> where it is of three parts; null where it has none.</summary>
    public string? Checksum { get; init; }

    /// <summary>The checksum's algorithm, for instance <c>CRC32</c>; null where it has none.</summary>
    public string? ChecksumAlgorithm { get; init; }

    internal static UploadedObject Of(StoredObject stored, long length, int parts)
    {
        var checksum = GivenChecksum.In(stored.Checksums);
        return new UploadedObject(length, parts)
        {
            ETag = stored.ETag,
            VersionId = stored.VersionId,
            Checksum = checksum?.Value,
            ChecksumAlgorithm = checksum?.Algorithm,
        };
    }
}
