using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>What the service says of an object.</summary>
/// <param name="ETag">Its entity tag.</param>
/// <param name="VersionId">Its version; null where the bucket keeps none.</param>
/// <param name="Checksums">Its checksums, with their algorithms; a value is null where there is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StoredObject(string? ETag, string? VersionId, IReadOnlyList<KeyValuePair<string, string?>> Checksums)
{
    /// <summary>Of what the checksums are: <c>FULL_OBJECT</c>, or <c>COMPOSITE</c>; null where the service does not say.</summary>
    public string? ChecksumType { get; init; }
}
