using FreeTierGen.Runtime.Transfer.Downloads;

namespace FreeTierGen.Runtime.Transfer;

public abstract partial class ObjectTransfer<TUpload, TDownload>
{
    /// <summary>
    /// Downloads an object to a file. While it is under way the bytes are in <c>path.partial</c>, and get the file's name at the end, in
    /// place of a file that has it. If it breaks off, the next download of the object to that path goes on with the parts that are whole, and
    /// begins anew if the object has another entity tag by then.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The file. Its directory has to be there.</param>
    /// <param name="progress">Told how far the download is, by one thread at a time; what it throws ends the download.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="IOException">The file can't be written, or is being downloaded by another.</exception>
    /// <exception cref="ObjectChangedException">The object was replaced while it was read.</exception>
    /// <exception cref="TransferException">The service sends other bytes than those that it was asked for.</exception>
    /// <exception cref="ServiceClientException">A request failed.</exception>
    public Task<DownloadedObject> DownloadFileAsync(
        string bucket, string key, string path, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(key);
        return DownloadFileAsync(_store.CreateDownload(bucket, key), path, progress, cancellationToken);
    }

    /// <inheritdoc cref="DownloadFileAsync(string, string, string, IProgress{TransferProgress}, CancellationToken)" path="/summary"/>
    /// <param name="request">
    /// The object, and whatever else is to be said of it: its version, its key's encryption, conditions. It may not ask for a range or a part.
    /// </param>
    /// <param name="path">The file. Its directory has to be there.</param>
    /// <param name="progress">Told how far the download is, by one thread at a time; what it throws ends the download.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <inheritdoc cref="DownloadFileAsync(string, string, string, IProgress{TransferProgress}, CancellationToken)" path="/exception"/>
    public async Task<DownloadedObject> DownloadFileAsync(
        TDownload request, string path, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        CheckWhole(request);
        return await DownloadFileAsync(request, path, ProgressMeter.Of(progress), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Downloads an object to a stream. Parts are under way at the same time, and are written in their order; up to
    /// <see cref="TransferOptions.MaxConcurrency"/> of them are in memory.
    /// </summary>
    /// <param name="request">
    /// The object, and whatever else is to be said of it: its version, its key's encryption, conditions. It may not ask for a range or a part.
    /// </param>
    /// <param name="destination">The stream. It stays the caller's, and is not flushed.</param>
    /// <param name="progress">Told how many bytes have been received, by one thread at a time; what it throws ends the download.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ObjectChangedException">The object was replaced while it was read.</exception>
    /// <exception cref="TransferException">The service sends other bytes than those that it was asked for.</exception>
    /// <exception cref="ServiceClientException">A request failed.</exception>
    public async Task<DownloadedObject> DownloadAsync(
        TDownload request, Stream destination, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        CheckWhole(request);
        var meter = ProgressMeter.Of(progress);
        var ranges = new RangeDownload<TUpload, TDownload>(_store, request, _options, _slots, meter);
        return await new StreamDownload<TUpload, TDownload>(ranges, _options, meter).RunAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    private Task<DownloadedObject> DownloadFileAsync(TDownload request, string path, ProgressMeter meter, CancellationToken cancellationToken)
    {
        var ranges = new RangeDownload<TUpload, TDownload>(_store, request, _options, _slots, meter);
        return new FileDownload<TUpload, TDownload>(ranges, _options, meter)
            .RunAsync(Path.GetFullPath(path), _store.Describe(request).IfMatch, cancellationToken);
    }

    private void CheckWhole(TDownload request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_store.Describe(request).IsPartial)
        {
            throw new ArgumentException("The request is for a range or a part of the object. A transfer asks for these itself: leave them out.", nameof(request));
        }
    }
}
