using System.Buffers;

namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>Any other stream. Its parts are read into memory, so that they can be sent at the same time, and once more.</summary>
/// <param name="stream">The stream.</param>
/// <param name="length">How many bytes are uploaded; null where all are, however many.</param>
/// <param name="pool">Where the memory is from.</param>
internal sealed class BufferedSource(Stream stream, long? length, ArrayPool<byte> pool) : UploadSource
{
    private long _read;

    public override long? Length => length;

    public override bool IsInPlace => false;

    public override async ValueTask<UploadPart> NextAsync(int size, CancellationToken cancellationToken)
    {
        var wanted = (int)Math.Min(size, length - _read ?? size);
        var buffer = pool.Rent(Math.Max(1, wanted));

        // Not returned to the pool where this throws: a stream that ignores its token may still write to it.
        var count = await FillAsync(buffer.AsMemory(0, wanted), cancellationToken).ConfigureAwait(false);
        _read += count;
        if (count < wanted && length is not null)
        {
            throw new TransferException(FormattableString.Invariant($"The stream ended after {_read} of {length} bytes."));
        }

        var isLast = length is null ? count < wanted : _read == length;
        return new UploadPart(
            new MemoryStream(buffer, 0, count, writable: false), count, isLast, () => pool.Return(buffer));
    }

    private async ValueTask<int> FillAsync(Memory<byte> room, CancellationToken cancellationToken)
    {
        var count = 0;
        while (count < room.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = stream.ReadAsync(room[count..], cancellationToken);
            var read = reading.IsCompleted
                ? await reading.ConfigureAwait(false)
                : await reading.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        return count;
    }
}
