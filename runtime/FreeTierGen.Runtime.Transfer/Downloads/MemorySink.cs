using System.Buffers;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>Keeps a range in memory until it is its turn.</summary>
/// <param name="length">How many bytes it has.</param>
/// <param name="pool">Where the memory is from.</param>
internal sealed class MemorySink(int length, ArrayPool<byte> pool) : IRangeSink
{
    // So that progress is told more often than once a part.
    private const int Size = 128 * 1024;

    private byte[]? _bytes = pool.Rent(length);

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, length);

    public Memory<byte> Room(long done) => _bytes.AsMemory((int)done, Math.Min(Size, length - (int)done));

    public ValueTask TakeAsync(long done, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => default;

    public bool TryRestart() => true;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            pool.Return(bytes);
        }
    }
}
