using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>Reads ranges of an object, and goes on where one breaks off.</summary>
/// <param name="store">Where from.</param>
/// <param name="request">The object.</param>
/// <param name="options">How.</param>
/// <param name="slots">Bounds the requests.</param>
/// <param name="meter">Told what was read.</param>
internal sealed class RangeDownload<TUpload, TDownload>(
    IObjectStore<TUpload, TDownload> store, TDownload request, TransferOptions options, Slots slots, ProgressMeter meter)
    where TUpload : class
    where TDownload : class
{
    private const int PreconditionFailed = 412;
    private const int RangeNotSatisfiable = 416;
    private const int ServerError = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks for the first bytes of an object; for all where it has none, or can't be told from others of its key.</summary>
    /// <param name="count">How many bytes.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<OpenedObject> OpenAsync(int count, CancellationToken cancellationToken)
    {
        await slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var content = await FirstAsync(count, cancellationToken).ConfigureAwait(false);
            if (content.Range is not null)
            {
                if (ContentRange.Read(content.Range) is { Start: 0 } range
                    && RemoteObject.Of(content, range.Total) is var remote
                    && (range.End == range.Total || remote.ETag is not null))
                {
                    return new OpenedObject(remote, content, range.End, slots);
                }

                // Some services name a range of what has no bytes.
                content.Dispose();
                content = await store.GetAsync(request, null, null, cancellationToken).ConfigureAwait(false);
            }

            return new OpenedObject(RemoteObject.Of(content, content.Length), content, content.Length, slots);
        }
        catch
        {
            slots.Free();
            throw;
        }
    }

    /// <summary>Asks for some bytes of an object that is known from before; null where it has changed since.</summary>
    public async Task<OpenedObject?> ReopenAsync(RemoteObject remote, long start, long end, CancellationToken cancellationToken)
    {
        await slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var content = await GetAsync(remote, start, end, cancellationToken).ConfigureAwait(false);
            return new OpenedObject(remote with { VersionId = content.VersionId }, content, end, slots);
        }
        catch (ObjectChangedException)
        {
            slots.Free();
            return null;
        }
        catch
        {
            slots.Free();
            throw;
        }
    }

    /// <summary>
    /// The check of an object that comes in parts; null where it can't be had. The request for it goes beside the one whose bytes are opened,
    /// which are not read in the meantime, and takes no slot.
    /// </summary>
    /// <param name="remote">The object.</param>
    /// <param name="partSize">How many bytes all parts but the last have.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<ObjectCheck?> CheckAsync(RemoteObject remote, int partSize, CancellationToken cancellationToken)
    {
        if (!store.ComparesChecksums)
        {
            return null;
        }

        try
        {
            var stored = await store.HeadAsync(request, remote.ETag, cancellationToken).ConfigureAwait(false);
            return stored is not null && stored.ETag == remote.ETag ? ObjectCheck.Of(stored, remote.Length!.Value, partSize) : null;
        }
        catch (ServiceException exception) when (exception.StatusCode < ServerError)
        {
            // Who may not ask, or asks a service that does not know the question, downloads as before. An object that was replaced is told
            // of by its parts.
            return null;
        }
    }

    /// <summary>Compares an object with its checksum, when all of it is there.</summary>
    /// <param name="check">The check; null where there is none.</param>
    /// <exception cref="ChecksumMismatchException">The bytes are not those of the object.</exception>
    public void Compare(ObjectCheck? check) => check?.Compare(store.Describe(request).Key);

    /// <summary>Reads a range.</summary>
    /// <param name="remote">The object.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">The byte behind its last; null where it goes on to the object's end, wherever that is.</param>
    /// <param name="sink">Where it goes.</param>
    /// <param name="content">The content that was opened, with its slot; null where none was.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many bytes it had.</returns>
    public async Task<long> ReadAsync(
        RemoteObject remote, long start, long? end, IRangeSink sink, StoredContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            await slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        }

        var range = new RangeProgress();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var isAnswered = content is not null;
                try
                {
                    content ??= await GetAsync(remote, start + range.Done, end!.Value, cancellationToken).ConfigureAwait(false);
                    isAnswered = true;
                    await CopyAsync(content, sink, range, end - start, cancellationToken).ConfigureAwait(false);
                    return range.Done;
                }
                catch (TransportException exception) when (isAnswered && CanGoOn(exception, sink, attempt, remote, end))
                {
                    if (exception is ChecksumMismatchException)
                    {
                        meter.Add(-range.Done);
                        range.Done = 0;
                    }

                    // The check can tell at the very end alone, so nothing may be left to ask for.
                    if (range.Done == end - start)
                    {
                        return range.Done;
                    }
                }
                finally
                {
                    content?.Dispose();
                    content = null;
                }

                await Task.Delay(Pause * attempt, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            slots.Free();
        }
    }

    private async Task<StoredContent> FirstAsync(int count, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetAsync(request, ContentRange.Ask(0, count), null, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException exception) when (exception.StatusCode == RangeNotSatisfiable)
        {
            // It has no bytes, so it has none in that range.
            return await store.GetAsync(request, null, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StoredContent> GetAsync(RemoteObject remote, long start, long end, CancellationToken cancellationToken)
    {
        StoredContent content;
        try
        {
            content = await store.GetAsync(request, ContentRange.Ask(start, end), remote.ETag, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException exception) when (exception.StatusCode is PreconditionFailed or RangeNotSatisfiable)
        {
            throw new ObjectChangedException($"The object {store.Describe(request).Key} was replaced while it was read.", exception);
        }

        if (content.ETag is { } tag && tag != remote.ETag)
        {
            content.Dispose();
            throw new ObjectChangedException($"The object {store.Describe(request).Key} was replaced while it was read.");
        }

        if (ContentRange.Read(content.Range) != new ContentRange(start, end, remote.Length.GetValueOrDefault()))
        {
            content.Dispose();
            throw new TransferException(FormattableString.Invariant(
                $"The service was asked for the bytes {start} to {end - 1} of {store.Describe(request).Key} and sends {content.Range ?? "no range"}."));
        }

        return content;
    }

    private async Task CopyAsync(StoredContent content, IRangeSink sink, RangeProgress range, long? length, CancellationToken cancellationToken)
    {
        while (range.Done != length)
        {
            var room = sink.Room(range.Done);
            if (length - range.Done < room.Length)
            {
                room = room[..(int)(length.GetValueOrDefault() - range.Done)];
            }

            // What comes in small pieces, as by TLS, is handed on in large ones; what broke off behind them is not lost with them.
            var filled = 0;
            try
            {
                while (filled < room.Length && await content.Body.ReadAsync(room[filled..], cancellationToken).ConfigureAwait(false) is > 0 and var read)
                {
                    filled += read;
                }
            }
            catch (TransportException exception) when (exception is not ChecksumMismatchException)
            {
                await TakeAsync(sink, range, room[..filled], cancellationToken).ConfigureAwait(false);
                throw;
            }

            await TakeAsync(sink, range, room[..filled], cancellationToken).ConfigureAwait(false);
            if (filled < room.Length && length is null)
            {
                return;
            }

            if (filled < room.Length)
            {
                throw new TransportException(FormattableString.Invariant($"The service sent {range.Done} of {length} bytes.")) { WasSent = true };
            }
        }

        // Ends the response, so that its connection is free.
        if (await content.Body.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) != 0)
        {
            throw new TransferException("The service sent more bytes than it was asked for.");
        }
    }

    private async ValueTask TakeAsync(IRangeSink sink, RangeProgress range, Memory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!bytes.IsEmpty)
        {
            await sink.TakeAsync(range.Done, bytes, cancellationToken).ConfigureAwait(false);
            range.Done += bytes.Length;
            meter.Add(bytes.Length);
        }
    }

    // Requests that were not answered have been retried by the client.
    private bool CanGoOn(TransportException exception, IRangeSink sink, int attempt, RemoteObject remote, long? end) =>
        attempt < options.MaxPartAttempts
        && remote.ETag is not null
        && end is not null
        && (exception is not ChecksumMismatchException || sink.TryRestart());

    private sealed class RangeProgress
    {
        public long Done { get; set; }
    }
}
