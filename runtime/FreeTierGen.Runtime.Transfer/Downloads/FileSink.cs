using System.Buffers;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>Writes a range to its place in a file, and computes its checksum, by which it is known again when a download goes on.</summary>
/// <param name="file">The file.</param>
/// <param name="start">The place of the range.</param>
/// <param name="pool">Where the memory is from.</param>
internal sealed class FileSink(SafeFileHandle file, long start, ArrayPool<byte> pool) : IRangeSink
{
    private const int Size = 128 * 1024;
    private readonly byte[] _room = pool.Rent(Size);
    private readonly Crc32 _checksum = new();

    /// <summary>The checksum of what was taken.</summary>
    public uint Checksum => _checksum.GetCurrentHashAsUInt32();

    public Memory<byte> Room(long done) => _room.AsMemory(0, Size);

    public ValueTask TakeAsync(long done, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _checksum.Append(bytes.Span);
        return RandomAccess.WriteAsync(file, bytes, start + done, cancellationToken);
    }

    public bool TryRestart()
    {
        _checksum.Reset();
        return true;
    }

    public void Dispose() => pool.Return(_room);
}
