namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>A download to a file, whose parts are written where they belong as they come.</summary>
/// <param name="ranges">Where from.</param>
/// <param name="options">How.</param>
/// <param name="meter">Told how far it is.</param>
internal sealed class FileDownload<TUpload, TDownload>(RangeDownload<TUpload, TDownload> ranges, TransferOptions options, ProgressMeter meter)
    where TUpload : class
    where TDownload : class
{
    /// <summary>Downloads an object, or what an earlier download has left of it.</summary>
    /// <param name="path">The file, in full.</param>
    /// <param name="wantedTag">The entity tag that the caller asks for; null where any will do.</param>
    /// <param name="cancellationToken">Ends the download. What is there stays for the next.</param>
    public async Task<DownloadedObject> RunAsync(string path, string? wantedTag, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var partial = await PartialFile.ResumeAsync(path, cancellationToken).ConfigureAwait(false);
        OpenedObject? opened = null;
        try
        {
            if (partial is not null)
            {
                opened = wantedTag is null || wantedTag == partial.ETag ? await ReopenAsync(partial, cancellationToken).ConfigureAwait(false) : null;
                if (opened is null)
                {
                    partial.Drop();
                    partial = null;
                }
            }

            opened ??= await ranges.OpenAsync(options.PartSize, cancellationToken).ConfigureAwait(false);
            partial ??= PartialFile.Create(path, opened.Remote.Length, opened.IsWhole ? int.MaxValue : (int)opened.End!.Value, opened.Remote.ETag);
            var resumed = partial.DoneBytes;
            meter.Begin(opened.Remote.Length, resumed);
            var isWhole = opened.IsWhole && resumed == 0;
            var check = isWhole ? null : await ranges.CheckAsync(opened.Remote, partial.PartSize, cancellationToken).ConfigureAwait(false);
            var length = isWhole
                ? await WholeAsync(opened, partial, cancellationToken).ConfigureAwait(false)
                : await PartsAsync(opened, check, partial, cancellationToken).ConfigureAwait(false);
            Compare(check, partial);
            partial.Finish();
            return opened.Remote.Describe(length, resumed, check);
        }
        catch
        {
            partial?.Leave();
            throw;
        }
        finally
        {
            opened?.Dispose();
        }
    }

    // Which of its parts is wrong nobody knows, so none is of use.
    private void Compare(ObjectCheck? check, PartialFile partial)
    {
        try
        {
            ranges.Compare(check);
        }
        catch (ChecksumMismatchException)
        {
            partial.Forget();
            throw;
        }
    }

    private Task<OpenedObject?> ReopenAsync(PartialFile partial, CancellationToken cancellationToken)
    {
        var first = FirstMissing(partial);
        var start = first * partial.PartSize;
        return ranges.ReopenAsync(
            new RemoteObject(partial.Length, partial.ETag, null), start, Math.Min(partial.Length, start + partial.PartSize), cancellationToken);
    }

    private static long FirstMissing(PartialFile partial)
    {
        var count = CountOf(partial);
        var part = 0L;
        while (part < count - 1 && partial.Has(part))
        {
            part++;
        }

        partial.Forget(part);
        return part;
    }

    private async Task<long> WholeAsync(OpenedObject opened, PartialFile partial, CancellationToken cancellationToken)
    {
        using var sink = new FileSink(partial.Data, 0, null, options.Buffers);
        return await ranges.ReadAsync(opened.Remote, 0, opened.End, sink, opened.Take(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<long> PartsAsync(OpenedObject opened, ObjectCheck? check, PartialFile partial, CancellationToken cancellationToken)
    {
        // The one that was opened comes first.
        await Parallel.ForEachAsync(
            Missing(partial),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = cancellationToken },
            async (part, stop) =>
            {
                var start = part * partial.PartSize;
                using var sink = new FileSink(partial.Data, start, check, options.Buffers);
                var content = part == opened.Part(partial.PartSize) ? opened.Take() : null;
                await ranges.ReadAsync(opened.Remote, start, Math.Min(partial.Length, start + partial.PartSize), sink, content, stop).ConfigureAwait(false);
                partial.Add(part, sink.Checksum);
                check?.Add(part, sink.ObjectChecksum!);
            }).ConfigureAwait(false);
        await AddEarlierAsync(check, partial, cancellationToken).ConfigureAwait(false);
        return partial.Length;
    }

    // Of what an earlier download left there are checksums of another kind.
    private static async Task AddEarlierAsync(ObjectCheck? check, PartialFile partial, CancellationToken cancellationToken)
    {
        for (var part = 0L; check is not null && part < CountOf(partial); part++)
        {
            if (!check.Has(part))
            {
                using var checksum = check.Start();
                await partial.ReadAsync(part, bytes => checksum.Append(bytes), cancellationToken).ConfigureAwait(false);
                check.Add(part, checksum.Finish());
            }
        }
    }

    private static List<long> Missing(PartialFile partial)
    {
        var missing = new List<long>();
        for (var part = 0L; part < CountOf(partial); part++)
        {
            if (!partial.Has(part))
            {
                missing.Add(part);
            }
        }

        return missing;
    }

    private static long CountOf(PartialFile partial) => (partial.Length + partial.PartSize - 1) / partial.PartSize;
}
