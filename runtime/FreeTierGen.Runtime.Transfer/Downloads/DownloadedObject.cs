namespace FreeTierGen.Runtime.Transfer;

/// <summary>An object that was downloaded.</summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="ResumedBytes">How many of them an earlier, broken download had left.</param>
public sealed record DownloadedObject(long Length, long ResumedBytes)
{
    /// <summary>Its entity tag; null where the service named none.</summary>
    public string? ETag { get; init; }

    /// <summary>Its version; null where the bucket keeps none.</summary>
    public string? VersionId { get; init; }
}
