using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>What the service says of a part that was stored.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="ETag">Its entity tag.</param>
/// <param name="Checksum">Its checksum; null where there is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StoredPart(int Number, string? ETag, string? Checksum);
