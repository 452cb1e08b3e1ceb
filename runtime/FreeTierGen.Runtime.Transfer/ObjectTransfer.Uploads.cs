using FreeTierGen.Runtime.Transfer.Uploads;

namespace FreeTierGen.Runtime.Transfer;

public abstract partial class ObjectTransfer<TUpload, TDownload>
{
    /// <summary>Uploads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="progress">Told how far the upload is, by one thread at a time; what it throws ends the upload.</param>
    /// <param name="cancellationToken">Ends the upload. What was stored of it is dropped.</param>
    /// <exception cref="IOException">The file can't be opened.</exception>
    /// <exception cref="TransferException">No object can be so large.</exception>
    /// <exception cref="UploadNotAbortedException">The upload failed, and its parts are still stored.</exception>
    /// <exception cref="ServiceClientException">A request failed.</exception>
    public Task<UploadedObject> UploadFileAsync(
        string path, string bucket, string key, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(key);
        return UploadFileAsync(path, _store.CreateUpload(bucket, key), progress, cancellationToken);
    }

    /// <summary>Uploads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="request">
    /// The object, and whatever else is to be said of it: type, metadata, encryption, storage class, conditions, the checksums' algorithm.
    /// Its body has to be empty.
    /// </param>
    /// <param name="progress">Told how far the upload is, by one thread at a time; what it throws ends the upload.</param>
    /// <param name="cancellationToken">Ends the upload. What was stored of it is dropped.</param>
    /// <inheritdoc cref="UploadFileAsync(string, string, string, IProgress{TransferProgress}, CancellationToken)" path="/exception"/>
    public async Task<UploadedObject> UploadFileAsync(
        string path, TUpload request, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(request);
        if (_store.Describe(request).Body is not null)
        {
            throw new ArgumentException("The request has a body, and a file is to be uploaded. Leave one of them out.", nameof(request));
        }

        return await UploadFileAsync(path, request, ProgressMeter.Of(progress), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Uploads a stream, from its position to its end. Files and streams in memory are read where they stand. Of any other, parts are read
    /// into memory, whether it can seek or not; its length need not be known.
    /// </summary>
    /// <param name="request">
    /// The object with its body, and whatever else is to be said of it. The body stays the caller's. A <c>ContentLength</c> says how many bytes
    /// of it are uploaded, and lets parts be as large as they have to be for more than <see cref="TransferOptions.MaxParts"/> times
    /// <see cref="TransferOptions.PartSize"/>.
    /// </param>
    /// <param name="progress">Told how far the upload is, by one thread at a time; what it throws ends the upload.</param>
    /// <param name="cancellationToken">Ends the upload. What was stored of it is dropped.</param>
    /// <exception cref="ArgumentException">The request has no body.</exception>
    /// <exception cref="TransferException">The stream can't be read, is shorter than the request says, or longer than an object can be.</exception>
    /// <exception cref="UploadNotAbortedException">The upload failed, and its parts are still stored.</exception>
    /// <exception cref="ServiceClientException">A request failed.</exception>
    public async Task<UploadedObject> UploadAsync(
        TUpload request, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var description = _store.Describe(request);
        if (description.Body is not { } body)
        {
            throw new ArgumentException("The request has no body, which is what is uploaded.", nameof(request));
        }

        using var source = UploadSource.Of(body, description.Length, _options.Buffers);
        return await new ObjectUpload<TUpload, TDownload>(_store, _options, _slots)
            .RunAsync(request, description, source, ProgressMeter.Of(progress), cancellationToken).ConfigureAwait(false);
    }

    private async Task<UploadedObject> UploadFileAsync(string path, TUpload request, ProgressMeter meter, CancellationToken cancellationToken)
    {
        using var source = FileSource.Open(path);
        return await new ObjectUpload<TUpload, TDownload>(_store, _options, _slots)
            .RunAsync(request, _store.Describe(request), source, meter, cancellationToken).ConfigureAwait(false);
    }
}
