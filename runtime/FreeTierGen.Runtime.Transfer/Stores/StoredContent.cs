using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>An object, or a range of it, on its way.</summary>
/// <param name="response">The response, which is disposed of with this.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StoredContent(IDisposable response) : IDisposable
{
    /// <summary>The bytes.</summary>
    public required Stream Body { get; init; }

    /// <summary>The object's entity tag; null where the service names none.</summary>
    public string? ETag { get; init; }

    /// <summary>How many bytes <see cref="Body"/> has; null where the service does not say.</summary>
    public long? Length { get; init; }

    /// <summary>The range that it is, <c>bytes 0-9/100</c>; null where it is the whole.</summary>
    public string? Range { get; init; }

    /// <summary>The object's version; null where the bucket keeps none.</summary>
    public string? VersionId { get; init; }

    /// <inheritdoc/>
    public void Dispose() => response.Dispose();
}
