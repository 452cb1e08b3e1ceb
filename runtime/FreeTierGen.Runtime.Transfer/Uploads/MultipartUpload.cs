using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using FreeTierGen.Runtime.Transfer.Checksums;
using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>An upload in parts, from its start until it is an object or is gone.</summary>
/// <param name="store">Where to.</param>
/// <param name="request">What the caller says of the object.</param>
/// <param name="checksum">What checksums there are.</param>
/// <param name="options">How.</param>
/// <param name="slots">Bounds the requests.</param>
/// <param name="meter">Told what was sent.</param>
internal sealed class MultipartUpload<TUpload, TDownload>(
    IObjectStore<TUpload, TDownload> store,
    TUpload request,
    UploadChecksum checksum,
    TransferOptions options,
    Slots slots,
    ProgressMeter meter) : IDisposable
    where TUpload : class
    where TDownload : class
{
    private const int NotFound = 404;

    private readonly List<Task<StoredPart>> _parts = [];
    private readonly List<long> _lengths = [];
    private readonly CancellationTokenSource _stop = new();
    private ExceptionDispatchInfo? _failure;
    private long _length;

    /// <summary>Sends all parts of a source, and makes an object of them.</summary>
    /// <param name="source">The source.</param>
    /// <param name="partSize">How many bytes a part has.</param>
    /// <param name="first">A part that was read already, with its slot taken; null where none was.</param>
    /// <param name="cancellationToken">Ends the upload, which is aborted then.</param>
    public async Task<UploadedObject> RunAsync(UploadSource source, int partSize, UploadPart? first, CancellationToken cancellationToken)
    {
        var id = await StartAsync(first, cancellationToken).ConfigureAwait(false);
        var registration = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        await using var ending = registration.ConfigureAwait(false);
        try
        {
            await SendAsync(id, source, partSize, first).ConfigureAwait(false);
            return await CompleteAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // What failed first has cancelled the rest.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            await _stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(_parts)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (await AbortAsync(id, _failure.SourceException).ConfigureAwait(false) is { } failure)
            {
                throw cancellationToken.IsCancellationRequested ? new OperationCanceledException(failure.Message, failure, cancellationToken) : failure;
            }

            cancellationToken.ThrowIfCancellationRequested();
            _failure.Throw();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task<string> StartAsync(UploadPart? first, CancellationToken cancellationToken)
    {
        try
        {
            var id = await store.StartAsync(request, checksum, cancellationToken).ConfigureAwait(false);
            return string.IsNullOrEmpty(id) ? throw new TransferException("The service started an upload in parts and named no id for it.") : id;
        }
        catch when (first is not null)
        {
            first.Free();
            slots.Free();
            throw;
        }
    }

    private async Task SendAsync(string id, UploadSource source, int partSize, UploadPart? first)
    {
        for (var part = first; ; part = null)
        {
            part ??= await NextAsync(source, partSize).ConfigureAwait(false);
            if (part.Length > 0)
            {
                _length += part.Length;
                _lengths.Add(part.Length);
                _parts.Add(SendAsync(id, _parts.Count + 1, part));
            }
            else
            {
                // The part before was full, and the stream's last.
                part.Free();
                slots.Free();
            }

            if (part.IsLast)
            {
                break;
            }
        }

        await Task.WhenAll(_parts).ConfigureAwait(false);
    }

    // Memory is taken after a slot, so that there is never more of it than there are slots.
    private async Task<UploadPart> NextAsync(UploadSource source, int partSize)
    {
        if (_parts.Count == TransferOptions.MaxParts)
        {
            throw new TransferException(FormattableString.Invariant(
                $"The stream is longer than {TransferOptions.MaxParts} parts of {partSize} bytes, which is all that an object can have. Name the request's ContentLength, or set a larger {nameof(TransferOptions)}.{nameof(TransferOptions.PartSize)}."));
        }

        await slots.TakeAsync(_stop.Token).ConfigureAwait(false);
        try
        {
            return await source.NextAsync(partSize, _stop.Token).ConfigureAwait(false);
        }
        catch
        {
            slots.Free();
            throw;
        }
    }

    private async Task<StoredPart> SendAsync(string id, int number, UploadPart part)
    {
        try
        {
            var stored = await store.PutPartAsync(request, id, number, meter.Watch(part.Body), checksum.Algorithm, _stop.Token).ConfigureAwait(false);
            part.Free();
            return stored;
        }
        catch (Exception exception)
        {
            // The memory of what failed is left to the collector: a handler may still read it.
            if (Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null) is null)
            {
                await _stop.CancelAsync().ConfigureAwait(false);
            }

            throw;
        }
        finally
        {
            slots.Free();
        }
    }

    private async Task<UploadedObject> CompleteAsync(string id, CancellationToken cancellationToken)
    {
        var parts = new StoredPart[_parts.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = await _parts[index].ConfigureAwait(false);
        }

        // What the service makes of the parts is compared with what they should be.
        var whole = checksum is { Type: UploadChecksum.Whole, Value: null } ? checksum with { Value = CombinedChecksum.Of(checksum.Algorithm, [.. parts.Select(static part => part.Checksum)], _lengths) } : checksum;
        var stored = await store.CompleteAsync(request, id, parts, whole, _length, cancellationToken).ConfigureAwait(false);
        return UploadedObject.Of(stored, _length, parts.Length);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever aborting fails with is told beside what the upload failed with.")]
    private async Task<UploadNotAbortedException?> AbortAsync(string id, Exception cause)
    {
        using var limit = new CancellationTokenSource(options.AbortTimeout, options.TimeProvider);
        try
        {
            await store.AbortAsync(request, id, limit.Token).ConfigureAwait(false);
            return null;
        }
        catch (ServiceException exception) when (exception.StatusCode == NotFound)
        {
            // It is an object already, or was aborted by another: no part of it is left.
            return null;
        }
        catch (Exception exception)
        {
            var (bucket, key) = (store.Describe(request).Bucket, store.Describe(request).Key);
            return new UploadNotAbortedException(
                $"The upload of {key} to {bucket} failed, and it could not be aborted: its parts stay stored until the upload {id} is. {cause.Message} Aborting it: {exception.Message}",
                cause)
            {
                Bucket = bucket,
                Key = key,
                UploadId = id,
                AbortFailure = exception,
            };
        }
    }
}
