using System.Net;

namespace FreeTierGen.Runtime.Transport;

/// <summary>
/// A request's body in memory that is used again after the call. Who still holds the request then can't read it any more; and while
/// it is being read the memory is not used again.
/// </summary>
internal sealed class PooledContent(ReadOnlyMemory<byte> body) : HttpContent
{
    private int _readers;
    private bool _released;

    /// <summary>Ends the content's life.</summary>
    /// <returns>True where nobody reads the memory any more.</returns>
    public bool Release()
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
            return body;
        }

        EndRead();
        throw new ObjectDisposedException(nameof(PooledContent), "The call that this request belongs to has ended.");
    }

    private void EndRead() => Interlocked.Decrement(ref _readers);
}
