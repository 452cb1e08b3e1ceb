using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>What a transfer looks at in a request that stores an object.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The key.</param>
/// <param name="Body">What is stored; null where the transfer reads a file.</param>
/// <param name="Length">How many bytes the caller says that are; null where nothing is said.</param>
/// <param name="Algorithm">The checksums' algorithm; null where the caller names none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record UploadDescription(string Bucket, string Key, Stream? Body, long? Length, string? Algorithm)
{
    /// <summary>The checksums of the whole that the caller has computed, with their algorithms; a value is null where there is none.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Checksums { get; init; } = [];
}
