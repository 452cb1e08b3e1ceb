using System.Buffers;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>Passes a range on to a stream.</summary>
/// <param name="stream">The stream, which stays the caller's.</param>
/// <param name="pool">Where the memory is from.</param>
internal sealed class StreamSink(Stream stream, ArrayPool<byte> pool) : IRangeSink
{
    private const int Size = 128 * 1024;
    private readonly byte[] _room = pool.Rent(Size);

    public Memory<byte> Room(long done) => _room.AsMemory(0, Size);

    public ValueTask TakeAsync(long done, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => stream.WriteAsync(bytes, cancellationToken);

    public bool TryRestart() => false;

    public void Dispose() => pool.Return(_room);
}
