namespace FreeTierGen.Runtime.Tests.Fuzzing;

/// <summary>A connection that swallows what is written and plays bytes to who reads, then ends.</summary>
internal sealed class PlayedConnection(byte[] bytes) : Stream
{
    private readonly MemoryStream _played = new(bytes, writable: false);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(_played.Read(buffer.Span));

    public override int Read(byte[] buffer, int offset, int count) => _played.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count)
    {
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
