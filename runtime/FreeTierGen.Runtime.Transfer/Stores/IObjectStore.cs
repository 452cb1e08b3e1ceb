using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>
/// What a transfer needs of a client of S3, in plain terms. The generator writes one for each such client, so that members of a request
/// for an object reach each of the calls that have them too.
/// </summary>
/// <typeparam name="TUpload">The client's request that stores an object, which describes an upload.</typeparam>
/// <typeparam name="TDownload">The client's request for an object, which describes a download.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IObjectStore<TUpload, TDownload>
    where TUpload : class
    where TDownload : class
{
    /// <summary>Whether the client sends checksums where its caller names none.</summary>
    bool SendsChecksums { get; }

    /// <summary>Whether the client compares what it gets with checksums.</summary>
    bool ComparesChecksums { get; }

    /// <summary>A request that names an object to store, and nothing else.</summary>
    TUpload CreateUpload(string bucket, string key);

    /// <summary>A request that names an object to get, and nothing else.</summary>
    TDownload CreateDownload(string bucket, string key);

    /// <summary>The same request for another key.</summary>
    TUpload WithKey(TUpload request, string key);

    /// <summary>The same request for another key.</summary>
    TDownload WithKey(TDownload request, string key);

    /// <summary>What a transfer looks at in a request.</summary>
    UploadDescription Describe(TUpload request);

    /// <summary>What a transfer looks at in a request.</summary>
    DownloadDescription Describe(TDownload request);

    /// <summary>Stores an object by one request.</summary>
    Task<StoredObject> PutAsync(TUpload request, Stream body, string? algorithm, CancellationToken cancellationToken);

    /// <summary>Starts an upload in parts, and returns its id.</summary>
    Task<string?> StartAsync(TUpload request, UploadChecksum checksum, CancellationToken cancellationToken);

    /// <summary>Stores a part.</summary>
    Task<StoredPart> PutPartAsync(
        TUpload request, string uploadId, int number, Stream body, string? algorithm, CancellationToken cancellationToken);

    /// <summary>Makes an object of the parts.</summary>
    Task<StoredObject> CompleteAsync(
        TUpload request, string uploadId, IReadOnlyList<StoredPart> parts, UploadChecksum checksum, long length, CancellationToken cancellationToken);

    /// <summary>Drops an upload with its parts.</summary>
    Task AbortAsync(TUpload request, string uploadId, CancellationToken cancellationToken);

    /// <summary>Gets an object, or a range of it.</summary>
    Task<StoredContent> GetAsync(TDownload request, string? range, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>Asks for what the service says of an object, its checksums among it; null where the client has no call for that.</summary>
    Task<StoredObject?> HeadAsync(TDownload request, string? ifMatch, CancellationToken cancellationToken) => Task.FromResult<StoredObject?>(null);

    /// <summary>Lists a page of the objects whose keys begin with a prefix.</summary>
    Task<StoredPage> ListAsync(TDownload request, string prefix, string? token, CancellationToken cancellationToken);
}
