using System.Buffers;

namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>What is uploaded, handed out part by part. One thread at a time asks.</summary>
internal abstract class UploadSource : IDisposable
{
    /// <summary>How many bytes there are; null where that is known at the end alone.</summary>
    public abstract long? Length { get; }

    /// <summary>Whether parts are read where they stand, and take no memory.</summary>
    public virtual bool IsInPlace => true;

    /// <summary>The next part.</summary>
    /// <param name="size">How many bytes it has, unless it is the last.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TransferException">The caller's stream can't be read.</exception>
    public abstract ValueTask<UploadPart> NextAsync(int size, CancellationToken cancellationToken);

    /// <summary>The source of a stream, from its position on.</summary>
    /// <param name="stream">The stream, which stays the caller's.</param>
    /// <param name="declared">How many bytes the caller says that it has.</param>
    /// <param name="pool">Where memory is from.</param>
    /// <exception cref="TransferException">It can't be read, or has fewer bytes.</exception>
    public static UploadSource Of(Stream stream, long? declared, ArrayPool<byte> pool)
    {
        if (!stream.CanRead)
        {
            throw new TransferException("Nothing was sent: the stream can't be read. It is closed, or for writing only.");
        }

        long? rest = null;
        if (stream.CanSeek)
        {
            rest = Math.Max(0, stream.Length - stream.Position);
            if (declared > rest)
            {
                throw new TransferException(FormattableString.Invariant(
                    $"Nothing was sent: the request names a length of {declared} bytes, and its stream has {rest} from its position on."));
            }
        }

        return stream switch
        {
            // What stands in a file can be read there, at several places at once.
            FileStream file when stream.GetType() == typeof(FileStream) && rest is { } length =>
                new FileSource(file.SafeFileHandle, file.Position, declared ?? length, end => file.Position = end),
            MemoryStream memory when rest is { } length && memory.TryGetBuffer(out var bytes) => new MemorySource(memory, bytes, (int)(declared ?? length)),
            _ => new BufferedSource(stream, declared ?? rest, pool),
        };
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
