using System.Runtime.CompilerServices;
using FreeTierGen.Benchmarks.Floor.Http;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>An object's bytes as they arrive, each read limited in time. Disposing it lets go of the connection.</summary>
internal sealed class ObjectBody(HttpRequestMessage request, HttpResponseMessage response, CallScratch scratch, TimeSpan limit) : Stream
{
    private readonly Stream _stream = response.Content.ReadAsStream(CancellationToken.None);
    private bool _isDisposed;

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var cancellation = scratch.Cancellation;
        cancellation.CancelAfter(limit);
        using var registration = cancellationToken.CanBeCanceled
            ? cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), cancellation)
            : default;
        var read = await _stream.ReadAsync(buffer, cancellation.Token).ConfigureAwait(false);
        cancellation.CancelAfter(Timeout.Infinite);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            response.Dispose();
            request.Dispose();
            scratch.Return();
        }

        base.Dispose(disposing);
    }
}
