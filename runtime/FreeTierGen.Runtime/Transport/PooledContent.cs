using System.Net;

namespace FreeTierGen.Runtime.Transport;

/// <summary>
/// A request's body in memory that is used again after the call. Who still holds the request then can't read it any more; and while
/// it is being read the memory is not used again.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="progress">Told when a part of the body has gone out, and another is to come.</param>
internal sealed class PooledContent(ReadOnlyMemory<byte> body, ITransferProgress? progress = null) : RequestContent
{
    // A large body goes out in parts, each of which shows that the service is still there.
    private const int PartSize = 64 * 1024;
    private int _readers;
    private bool _released;
    private bool _wasRead;

    /// <inheritdoc/>
    public override bool WasRead => Volatile.Read(ref _wasRead);

    /// <inheritdoc/>
    public override void HandOver() => Volatile.Write(ref _wasRead, false);

    /// <inheritdoc/>
    public override bool Release()
    {
        Volatile.Write(ref _released, true);
        return Interlocked.Or(ref _readers, 0) == 0;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var content = BeginRead();
        if (content.Length > PartSize)
        {
            return WritePartsAsync(stream, content, cancellationToken);
        }

        try
        {
            var write = stream.WriteAsync(content, cancellationToken);
            if (!write.IsCompletedSuccessfully)
            {
                return FinishAsync(write.AsTask());
            }

            write.GetAwaiter().GetResult();
            EndRead();
            return Task.CompletedTask;
        }
        catch
        {
            EndRead();
            throw;
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var content = BeginRead();
        try
        {
            stream.Write(content.Span);
        }
        finally
        {
            EndRead();
        }
    }

    // A handler that asks for a stream (to log or to sign again) gets a copy, which outlives the call.
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(CreateContentReadStream(CancellationToken.None));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        var content = BeginRead();
        try
        {
            return new MemoryStream(content.ToArray(), writable: false);
        }
        finally
        {
            EndRead();
        }
    }

    private async Task WritePartsAsync(Stream stream, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            while (!content.IsEmpty)
            {
                var length = Math.Min(content.Length, PartSize);
                await stream.WriteAsync(content[..length], cancellationToken).ConfigureAwait(false);
                content = content[length..];
                if (!content.IsEmpty)
                {
                    progress?.Progress();
                }
            }
        }
        finally
        {
            EndRead();
        }
    }

    private async Task FinishAsync(Task write)
    {
        try
        {
            await write.ConfigureAwait(false);
        }
        finally
        {
            EndRead();
        }
    }

    private ReadOnlyMemory<byte> BeginRead()
    {
        Interlocked.Increment(ref _readers);
        if (!Volatile.Read(ref _released))
        {
            Volatile.Write(ref _wasRead, true);
            return body;
        }

        EndRead();
        throw new ObjectDisposedException(nameof(PooledContent), "The call that this request belongs to has ended.");
    }

    private void EndRead() => Interlocked.Decrement(ref _readers);
}
