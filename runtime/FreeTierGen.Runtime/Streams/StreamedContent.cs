using System.Buffers;
using System.Net;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Streams;

/// <summary>
/// A request's body that is read from the caller's stream while it is sent, part by part. Where its length is not known, HTTP sends it in
/// chunks.
/// </summary>
/// <param name="source">The stream.</param>
/// <param name="progress">Told when a part has gone out, and while the stream is waited for.</param>
/// <param name="encoder">Codes what is sent; null where the stream is sent as it is.</param>
internal sealed class StreamedContent(RequestStream source, ITransferProgress progress, ChunkEncoder? encoder = null) : RequestContent
{
    private const int PartSize = 64 * 1024;

    private ITransferProgress? _progress = progress;
    private CancellationTokenSource? _stop;
    private TaskCompletionSource? _readEnd;
    private bool _isReading;
    private bool _isStopped;
    private bool _wasRead;

    /// <inheritdoc/>
    public override bool WasRead => Volatile.Read(ref _wasRead);

    /// <inheritdoc/>
    public override void HandOver() => Volatile.Write(ref _wasRead, false);

    /// <inheritdoc/>
    public override bool Release() => true;

    /// <summary>The call ends, but goes on to send: what it does no longer concerns the call's limits.</summary>
    public override void LeaveCall(ITransferProgress? answer) => _progress = null;

    /// <summary>Stops reading the caller's stream, and waits for a read that is going on: the stream is the caller's again then.</summary>
    public override Task StopAsync()
    {
        Task pending;
        lock (source)
        {
            _isStopped = true;
            if (!_isReading)
            {
                return Task.CompletedTask;
            }

            _readEnd ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            pending = _readEnd.Task;
        }

        _stop?.Cancel();
        return pending;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = source.Length.GetValueOrDefault();
        length = encoder?.LengthOf(length) ?? length;
        return source.Length is not null;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _wasRead, true);

        // Not disposed of: it may be stopped later.
        var stop = _stop = new CancellationTokenSource();
        using var registration = stop.CancelBy(cancellationToken);
        if (encoder is not null)
        {
            await WriteChunksAsync(stream, encoder, stop.Token, cancellationToken).ConfigureAwait(false);
            return;
        }

        var part = ArrayPool<byte>.Shared.Rent(PartSize);
        Rewind();
        long sent = 0;
        while (true)
        {
            // Not returned to the pool where this throws: a stream that ignores its token may still write to it.
            var read = await ReadAsync(part, sent, stop.Token).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            await stream.WriteAsync(part.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            sent += read;
            _progress?.Progress();
            source.Report(sent);
        }

        ArrayPool<byte>.Shared.Return(part);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SerializeToStreamAsync(stream, context, cancellationToken).GetAwaiter().GetResult();

    private async Task WriteChunksAsync(Stream stream, ChunkEncoder chunks, CancellationToken reading, CancellationToken writing)
    {
        var room = ArrayPool<byte>.Shared.Rent(ChunkEncoder.Room);
        Rewind();
        chunks.Start();
        long sent = 0;
        while (await FillAsync(room.AsMemory(ChunkEncoder.HeadRoom, ChunkEncoder.ChunkSize), sent, reading).ConfigureAwait(false) is > 0 and var count)
        {
            await stream.WriteAsync(chunks.Frame(room, count), writing).ConfigureAwait(false);
            sent += count;
            _progress?.Progress();
            source.Report(sent);
        }

        await stream.WriteAsync(chunks.Finish(), writing).ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(room);
    }

    // The length of the whole is that of full chunks.
    private async ValueTask<int> FillAsync(Memory<byte> chunk, long sent, CancellationToken cancellationToken)
    {
        var count = 0;
        while (count < chunk.Length)
        {
            var read = await ReadAsync(chunk[count..], sent + count, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        return count;
    }

    private void Rewind()
    {
        StartRead();
        try
        {
            source.Rewind();
        }
        finally
        {
            EndRead();
        }
    }

    private async ValueTask<int> ReadAsync(Memory<byte> part, long sent, CancellationToken cancellationToken)
    {
        StartRead();
        try
        {
            _progress?.Suspend();
            return await source.ReadAsync(part, sent, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _progress?.Resume();
            EndRead();
        }
    }

    private void StartRead()
    {
        lock (source)
        {
            ObjectDisposedException.ThrowIf(_isStopped, this);
            _isReading = true;
        }
    }

    private void EndRead()
    {
        lock (source)
        {
            _isReading = false;
            _readEnd?.SetResult();
        }
    }
}
