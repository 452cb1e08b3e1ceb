using System.Buffers;
using System.IO.Hashing;
using FreeTierGen.Runtime.Checksums;
using Microsoft.Win32.SafeHandles;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>Writes a range to its place in a file, and computes its checksum, by which it is known again when a download goes on.</summary>
/// <param name="file">The file.</param>
/// <param name="start">The place of the range.</param>
/// <param name="check">Knows the whole object's checksum; null where nobody does.</param>
/// <param name="pool">Where the memory is from.</param>
internal sealed class FileSink(SafeFileHandle file, long start, ObjectCheck? check, ArrayPool<byte> pool) : IRangeSink
{
    private const int Size = 128 * 1024;
    private readonly byte[] _room = pool.Rent(Size);
    private readonly Crc32 _checksum = new();
    private BodyChecksum? _objectChecksum = check?.Start();

    /// <summary>The checksum of what was taken.</summary>
    public uint Checksum => _checksum.GetCurrentHashAsUInt32();

    /// <summary>Its checksum by the whole object's algorithm; null where it has none.</summary>
    public string? ObjectChecksum => _objectChecksum?.Finish();

    public Memory<byte> Room(long done) => _room.AsMemory(0, Size);

    public ValueTask TakeAsync(long done, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _checksum.Append(bytes.Span);
        _objectChecksum?.Append(bytes.Span);
        return RandomAccess.WriteAsync(file, bytes, start + done, cancellationToken);
    }

    public bool TryRestart()
    {
        _checksum.Reset();
        _objectChecksum?.Dispose();
        _objectChecksum = check?.Start();
        return true;
    }

    public void Dispose()
    {
        pool.Return(_room);
        _objectChecksum?.Dispose();
    }
}
