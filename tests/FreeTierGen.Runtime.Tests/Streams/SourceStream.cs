namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>A stream of a caller: as a test wants it, and telling what was done to it.</summary>
internal sealed class SourceStream(byte[] content, bool canSeek = true) : Stream
{
    private long _position;

    /// <summary>How many bytes were read, all passes together.</summary>
    public long TotalRead { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Asked before each read, with what has been read so far.</summary>
    public Func<long, CancellationToken, Task>? BeforeRead { get; init; }

    public override bool CanRead => !IsDisposed;

    public override bool CanSeek => canSeek;

    public override bool CanWrite => false;

    public override long Length => canSeek ? content.Length : throw new NotSupportedException();

    public override long Position
    {
        get => canSeek ? _position : throw new NotSupportedException();
        set => _position = canSeek ? value : throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (BeforeRead is not null)
        {
            await BeforeRead(_position, cancellationToken);
        }

        var read = (int)Math.Min(buffer.Length, content.Length - _position);
        content.AsMemory((int)_position, read).CopyTo(buffer);
        _position += read;
        TotalRead += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
