using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>Where models come from.</summary>
internal interface IModelSource : IDisposable
{
    /// <summary>What leads back here: what <c>--source</c> takes.</summary>
    string Name { get; }

    /// <summary>What the source has.</summary>
    /// <exception cref="ToolException">The source can't be read.</exception>
    Task<SourceListing> ListAsync(CancellationToken cancellationToken);

    /// <summary>Reads a file of the listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="file">The file.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">The file can't be read, or is larger.</exception>
    Task<SourceContent> ReadAsync(SourceListing listing, SourceFile file, int limit, CancellationToken cancellationToken);
}

/// <summary>What a source has at a moment.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Commit">The commit that they are of, where the source is a repository.</param>
internal sealed record SourceListing(IReadOnlyList<SourceFile> Files, string? Commit = null);

/// <summary>A file that a source lists.</summary>
/// <param name="Path">Its path in the source, with slashes.</param>
/// <param name="BlobId">What git calls its content, where the listing says so.</param>
internal sealed record SourceFile(string Path, string? BlobId = null)
{
    /// <summary>The last part of the path.</summary>
    internal string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The path of the folder; empty for the source's own.</summary>
    internal string Folder => Path.LastIndexOf('/') is > 0 and var end ? Path[..end] : "";
}

/// <summary>What a file holds.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="Address">The URL or path that it was read from.</param>
/// <param name="ETag">What an HTTP server calls this version of it.</param>
internal sealed record SourceContent(byte[] Bytes, string Address, string? ETag = null);
