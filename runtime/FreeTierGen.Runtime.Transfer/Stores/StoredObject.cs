using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>What the service says of an object that was stored.</summary>
/// <param name="ETag">Its entity tag.</param>
/// <param name="VersionId">Its version; null where the bucket keeps none.</param>
/// <param name="Checksums">Its checksums, with their algorithms; a value is null where there is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StoredObject(string? ETag, string? VersionId, IReadOnlyList<KeyValuePair<string, string?>> Checksums);
