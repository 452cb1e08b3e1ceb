using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>What a transfer looks at in a request for an object.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The key.</param>
/// <param name="IsPartial">Whether the request is for a part of the object.</param>
/// <param name="IfMatch">The entity tag that the object has to have; null where any will do.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record DownloadDescription(string Bucket, string Key, bool IsPartial, string? IfMatch);
