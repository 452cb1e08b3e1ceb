using FreeTierGen.Runtime.Transfer.Directories;
using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer;

public abstract partial class ObjectTransfer<TUpload, TDownload>
{
    /// <summary>Uploads the files of a directory, and of those in it.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What keys begin with; a slash is put behind it where it has none. Empty for none.</param>
    /// <param name="progress">Told how far the upload is, by one thread at a time; what it throws ends the upload.</param>
    /// <param name="cancellationToken">Ends the upload. Files that were uploaded stay.</param>
    /// <inheritdoc cref="UploadDirectoryAsync(string, TUpload, bool, IProgress{DirectoryProgress}, CancellationToken)" path="/exception"/>
    public Task<TransferredDirectory> UploadDirectoryAsync(
        string directory,
        string bucket,
        string prefix,
        IProgress<DirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(prefix);
        return UploadDirectoryAsync(directory, _store.CreateUpload(bucket, prefix), isRecursive: true, progress, cancellationToken);
    }

    /// <summary>
    /// Uploads the files of a directory. The first that fails ends the upload; those that were uploaded stay. Links to directories are not
    /// followed, and directories without files leave nothing.
    /// </summary>
    /// <param name="directory">The directory.</param>
    /// <param name="request">
    /// What is to be said of each object. Its key is what keys begin with; a slash is put behind it where it has none.
    /// </param>
    /// <param name="isRecursive">Whether files of directories in it are uploaded, too.</param>
    /// <param name="progress">Told how far the upload is, by one thread at a time; what it throws ends the upload.</param>
    /// <param name="cancellationToken">Ends the upload. Files that were uploaded stay.</param>
    /// <exception cref="IOException">A directory or a file can't be read.</exception>
    /// <exception cref="UploadNotAbortedException">An upload failed, and its parts are still stored.</exception>
    /// <exception cref="ServiceClientException">A request failed.</exception>
    public async Task<TransferredDirectory> UploadDirectoryAsync(
        string directory,
        TUpload request,
        bool isRecursive = true,
        IProgress<DirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(request);
        var root = Path.GetFullPath(directory);
        var prefix = KeyPath.Prefix(_store.Describe(request).Key);
        var files = LocalFile.AllOf(root, isRecursive).ToList();
        var bytes = files.Sum(static file => file.Length);
        var meter = new DirectoryMeter(progress, files.Count, bytes);
        await ForEachAsync(
            files,
            async (file, stop) =>
            {
                await UploadFileAsync(
                    Path.Combine(root, file.RelativePath), _store.WithKey(request, KeyPath.KeyOf(prefix, file.RelativePath)), meter.Bytes, stop).ConfigureAwait(false);
                meter.Complete();
            },
            cancellationToken).ConfigureAwait(false);
        return new TransferredDirectory(files.Count, bytes);
    }

    /// <summary>Downloads the objects whose keys begin with a prefix, to files of a directory and of those in it.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What keys begin with; a slash is put behind it where it has none. Empty for all of the bucket.</param>
    /// <param name="directory">The directory, which is made where it is not there. Files of the same names are replaced.</param>
    /// <param name="progress">Told how far the download is, by one thread at a time; what it throws ends the download.</param>
    /// <param name="cancellationToken">Ends the download. Files that were downloaded stay.</param>
    /// <inheritdoc cref="DownloadDirectoryAsync(TDownload, string, bool, IProgress{DirectoryProgress}, CancellationToken)" path="/exception"/>
    public Task<TransferredDirectory> DownloadDirectoryAsync(
        string bucket,
        string prefix,
        string directory,
        IProgress<DirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(prefix);
        return DownloadDirectoryAsync(_store.CreateDownload(bucket, prefix), directory, isRecursive: true, progress, cancellationToken);
    }

    /// <summary>
    /// Downloads objects to files of a directory. All are listed before the first is downloaded, so that nothing is written if a key is no name
    /// of a file in the directory. The first that fails ends the download; files that were downloaded stay, and so do parts of others, with
    /// which the next download goes on.
    /// </summary>
    /// <param name="request">
    /// What is to be said of each object. Its key is what keys begin with; a slash is put behind it where it has none.
    /// </param>
    /// <param name="directory">The directory, which is made where it is not there. Files of the same names are replaced.</param>
    /// <param name="isRecursive">Whether objects with further slashes in their keys are downloaded, too.</param>
    /// <param name="progress">Told how far the download is, by one thread at a time; what it throws ends the download.</param>
    /// <param name="cancellationToken">Ends the download. Files that were downloaded stay.</param>
    /// <exception cref="UnsafeKeyException">A key leads out of the directory, or no file can have its name. Nothing was downloaded.</exception>
    /// <exception cref="ObjectChangedException">An object was replaced while it was read.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="ServiceClientException">A request failed.</exception>
    public async Task<TransferredDirectory> DownloadDirectoryAsync(
        TDownload request,
        string directory,
        bool isRecursive = true,
        IProgress<DirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        CheckWhole(request);
        var root = Path.GetFullPath(directory);
        var files = await ListAsync(request, isRecursive, cancellationToken).ConfigureAwait(false);
        var bytes = files.Sum(static file => file.Length);
        var meter = new DirectoryMeter(progress, files.Count, bytes);
        Directory.CreateDirectory(root);
        await ForEachAsync(
            files,
            async (file, stop) =>
            {
                var path = Path.Combine(root, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await DownloadFileAsync(_store.WithKey(request, file.Key), path, meter.Bytes, stop).ConfigureAwait(false);
                meter.Complete();
            },
            cancellationToken).ConfigureAwait(false);
        return new TransferredDirectory(files.Count, bytes);
    }

    private async Task<List<(string Key, string Name, long Length)>> ListAsync(TDownload request, bool isRecursive, CancellationToken cancellationToken)
    {
        var prefix = KeyPath.Prefix(_store.Describe(request).Key);
        var names = new KeyPath(OperatingSystem.IsWindows());
        var files = new List<(string, string, long)>();
        string? token = null;
        do
        {
            StoredPage page;
            await _slots.TakeAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                page = await _store.ListAsync(request, prefix, token, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _slots.Free();
            }

            foreach (var (key, length) in page.Objects)
            {
                if ((isRecursive || key.IndexOf('/', prefix.Length) < 0) && names.FileOf(prefix, key) is { } name)
                {
                    files.Add((key, name, length));
                }
            }

            token = page.NextToken is { Length: > 0 } next && next == token
                ? throw new TransferException("The service lists the same page of objects again and again.")
                : page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));

        return files;
    }

    private Task ForEachAsync<T>(IEnumerable<T> files, Func<T, CancellationToken, ValueTask> body, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            files, new ParallelOptions { MaxDegreeOfParallelism = _options.MaxConcurrency, CancellationToken = cancellationToken }, body);
}
