using System.Buffers;
using FreeTierGen.Runtime.Checksums;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>Keeps a range in memory until it is its turn.</summary>
/// <param name="length">How many bytes it has.</param>
/// <param name="check">Knows the whole object's checksum; null where nobody does.</param>
/// <param name="pool">Where the memory is from.</param>
internal sealed class MemorySink(int length, ObjectCheck? check, ArrayPool<byte> pool) : IRangeSink
{
    // So that progress is told more often than once a part.
    private const int Size = 128 * 1024;

    private BodyChecksum? _checksum = check?.Start();
    private byte[]? _bytes = pool.Rent(length);

    /// <summary>The checksum of what was taken, by the whole object's algorithm; null where it has none.</summary>
    public string? Checksum => _checksum?.Finish();

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, length);

    public Memory<byte> Room(long done) => _bytes.AsMemory((int)done, Math.Min(Size, length - (int)done));

    public ValueTask TakeAsync(long done, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _checksum?.Append(bytes.Span);
        return default;
    }

    public bool TryRestart()
    {
        _checksum?.Dispose();
        _checksum = check?.Start();
        return true;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            pool.Return(bytes);
            _checksum?.Dispose();
        }
    }
}
