namespace FreeTierGen.Runtime.Transfer;

/// <summary>An object that was downloaded.</summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="ResumedBytes">How many of them an earlier, broken download had left.</param>
public sealed record DownloadedObject(long Length, long ResumedBytes)
{
    /// <summary>Its entity tag; null where the service named none.</summary>
    public string? ETag { get; init; }

    /// <summary>
    /// The algorithm of the checksum that an object which came in parts was compared with, for instance <c>CRC64NVME</c>; null where there is
    /// none of the whole, and of an object that came by a single request, which is compared where it is read.
    /// </summary>
    public string? ComparedChecksum { get; init; }

    /// <summary>Its version; null where the bucket keeps none.</summary>
    public string? VersionId { get; init; }
}
