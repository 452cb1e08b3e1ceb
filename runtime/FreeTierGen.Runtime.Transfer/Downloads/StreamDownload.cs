namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>A download to a stream, which gets the parts in their order. Those that come early wait in memory.</summary>
/// <param name="ranges">Where from.</param>
/// <param name="options">How.</param>
/// <param name="meter">Told how far it is.</param>
internal sealed class StreamDownload<TUpload, TDownload>(RangeDownload<TUpload, TDownload> ranges, TransferOptions options, ProgressMeter meter)
    where TUpload : class
    where TDownload : class
{
    private readonly Queue<(Task Reading, MemorySink Sink)> _window = new();
    private long _written;

    /// <summary>Downloads an object.</summary>
    /// <param name="destination">Where to; it stays the caller's.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public async Task<DownloadedObject> RunAsync(Stream destination, CancellationToken cancellationToken)
    {
        using var opened = await ranges.OpenAsync(options.PartSize, cancellationToken).ConfigureAwait(false);
        meter.Begin(opened.Remote.Length, 0);
        if (opened.IsWhole)
        {
            using var sink = new StreamSink(destination, options.Buffers);
            var length = await ranges.ReadAsync(opened.Remote, 0, opened.End, sink, opened.Take(), cancellationToken).ConfigureAwait(false);
            return opened.Remote.Describe(length, 0);
        }

        var check = await ranges.CheckAsync(opened.Remote, (int)opened.End!.Value, cancellationToken).ConfigureAwait(false);
        await PartsAsync(opened, check, destination, cancellationToken).ConfigureAwait(false);
        ranges.Compare(check);
        return opened.Remote.Describe(opened.Remote.Length!.Value, 0, check);
    }

    private async Task PartsAsync(OpenedObject opened, ObjectCheck? check, Stream destination, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var (length, partSize) = (opened.Remote.Length!.Value, opened.End!.Value);
            for (var start = 0L; start < length; start += partSize)
            {
                if (_window.Count == options.MaxConcurrency)
                {
                    await WriteNextAsync(check, destination, cancellationToken).ConfigureAwait(false);
                }

                var end = Math.Min(length, start + partSize);
                var sink = new MemorySink((int)(end - start), check, options.Buffers);
                _window.Enqueue((ranges.ReadAsync(opened.Remote, start, end, sink, opened.Take(), stop.Token), sink));
            }

            while (_window.Count > 0)
            {
                await WriteNextAsync(check, destination, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var (reading, sink) in _window)
            {
                await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                sink.Dispose();
            }
        }
    }

    private async Task WriteNextAsync(ObjectCheck? check, Stream destination, CancellationToken cancellationToken)
    {
        // In the window until it is written, so that its memory counts, and goes if it is not.
        var (reading, sink) = _window.Peek();
        await reading.ConfigureAwait(false);
        check?.Add(_written++, sink.Checksum!);
        await destination.WriteAsync(sink.Bytes, cancellationToken).ConfigureAwait(false);
        sink.Dispose();
        _window.Dequeue();
    }
}
