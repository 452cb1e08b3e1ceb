using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>What the first response says of an object.</summary>
/// <param name="Length">How many bytes it has; null where the service does not say.</param>
/// <param name="ETag">What tells it from others of its key; null where nothing does.</param>
/// <param name="VersionId">Its version; null where the bucket keeps none.</param>
internal sealed record RemoteObject(long? Length, string? ETag, string? VersionId)
{
    // A weak one is equal for what means the same, whatever its bytes.
    private const string Weak = "W/";

    /// <summary>The object that a content is of.</summary>
    public static RemoteObject Of(StoredContent content, long? length) => new(
        length,
        content.ETag is { Length: > 0 } tag && !tag.StartsWith(Weak, StringComparison.Ordinal) ? tag : null,
        content.VersionId);

    /// <summary>What the caller gets to know of it.</summary>
    public DownloadedObject Describe(long length, long resumed, ObjectCheck? check = null) =>
        new(length, resumed) { ETag = ETag, VersionId = VersionId, ComparedChecksum = check?.Algorithm };
}
