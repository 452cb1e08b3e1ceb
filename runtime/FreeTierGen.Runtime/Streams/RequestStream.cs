using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Streams;

/// <summary>
/// The stream that a caller gives as a request's body, for all attempts of a call: how long it is, whether it can be read again, what went
/// wrong with it. It stays the caller's and is never disposed.
/// </summary>
internal sealed class RequestStream
{
    private const int PartSize = 64 * 1024;

    // Most streams heed their token, if not in the same moment.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly Stream _stream;
    private readonly IProgress<long>? _progress;
    private readonly string _operation;
    private readonly bool _canSeek;
    private readonly long _start;
    private Task? _pending;
    private volatile bool _wasRead;

    private RequestStream(Stream stream, IProgress<long>? progress, string operation, long? start, long? length)
    {
        _stream = stream;
        _progress = progress;
        _operation = operation;
        _canSeek = start is not null;
        _start = start ?? 0;
        Length = length;
    }

    /// <summary>How many bytes are sent; null where nobody knows before the stream ends.</summary>
    public long? Length { get; }

    /// <summary>Whether the stream can be read from its start once more.</summary>
    public bool CanReplay => _canSeek && _pending is not { IsCompleted: false };

    /// <summary>Whether nothing can be sent again, because a part was read that can't be read once more.</summary>
    public bool IsSpent => _wasRead && !CanReplay;

    /// <summary>What the caller's stream failed with; null while it has not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Looks at the stream before anything is sent.</summary>
    /// <param name="stream">What the caller gives.</param>
    /// <param name="declaredLength">The length that the caller names; null where none is named.</param>
    /// <param name="operation">What the stream is for.</param>
    /// <exception cref="RequestStreamException">The stream can't be read, is shorter than it should be, or has no length where it needs one.</exception>
    public static RequestStream Open(Stream stream, string? declaredLength, OperationInfo operation)
    {
        var progress = default(IProgress<long>);
        if (stream is ProgressStream watched)
        {
            progress = watched.Progress;
            stream = watched.Inner;
        }

        if (!stream.CanRead)
        {
            throw new RequestStreamException($"The stream in the request of {operation.Name} can't be read: it is closed, or for writing only. The request was not sent.");
        }

        var (start, rest) = Measure(stream, operation);
        long? declared = declaredLength is null ? null
            : long.TryParse(declaredLength, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new RequestStreamException($"The Content-Length in the request of {operation.Name} is no number of bytes. The request was not sent.");
        if (declared > rest)
        {
            throw new RequestStreamException(
                $"The request of {operation.Name} names a Content-Length of {declared} bytes, and its stream has {rest} from its position on. The request was not sent.");
        }

        if ((declared ?? rest) is null && operation.RequiresLength)
        {
            throw new RequestStreamException(
                $"{operation.Name} has to be sent with the length of its stream, which is not known: give a stream that can seek, or name the Content-Length if the request has a member for it. The request was not sent.");
        }

        return new RequestStream(stream, progress, operation.Name, start, declared ?? rest);
    }

    /// <summary>The content of an attempt's request.</summary>
    /// <param name="progress">Told when a part of the stream has gone out.</param>
    /// <param name="encoder">Codes what is sent; null where the stream is sent as it is.</param>
    public StreamedContent CreateContent(ITransferProgress progress, ChunkEncoder? encoder = null) => new(this, progress, encoder);

    /// <summary>Goes back to where the stream stood when the call began.</summary>
    /// <exception cref="RequestStreamException">The stream failed, or can't be read again.</exception>
    public void Rewind()
    {
        if (IsSpent)
        {
            throw Failed("was read already and can't be read again", null);
        }

        if (_canSeek)
        {
            try
            {
                _stream.Position = _start;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                throw Failed($"could not be set to its start: {FailureText.Of(exception)}", exception);
            }
        }
    }

    /// <summary>Reads the next part.</summary>
    /// <param name="memory">Where it goes. It is not to be used again where this throws: the stream may go on to write to it.</param>
    /// <param name="sent">How much was read of this attempt.</param>
    /// <param name="cancellationToken">Ends the wait, whether the stream heeds it or not.</param>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    /// <exception cref="RequestStreamException">The stream failed, or ended before its length.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> memory, long sent, CancellationToken cancellationToken)
    {
        if (Length - sent < memory.Length)
        {
            memory = memory[..(int)(Length.GetValueOrDefault() - sent)];
        }

        if (memory.IsEmpty)
        {
            return 0;
        }

        var read = await ReadOrFailAsync(memory, cancellationToken).ConfigureAwait(false);
        return read == 0 && Length is { } length
            ? throw Failed($"ended after {sent} of {length} bytes", null)
            : read;
    }

    /// <summary>Tells the caller how much has been sent.</summary>
    public void Report(long sent)
    {
        try
        {
            _progress?.Report(sent);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw Failed($"has a watcher that failed: {FailureText.Of(exception)}", exception);
        }
    }

    /// <summary>Reads the stream through once and leaves it at its start.</summary>
    /// <param name="take">Takes each part.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RequestStreamException">The stream failed.</exception>
    public async ValueTask ReadThroughAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancellationToken)
    {
        var part = ArrayPool<byte>.Shared.Rent(PartSize);
        Rewind();
        for (long total = 0; ;)
        {
            var read = await ReadAsync(part, total, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            take(part.AsMemory(0, read));
            total += read;
        }

        ArrayPool<byte>.Shared.Return(part);
        Rewind();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A caller's stream can throw anything; what it throws is kept in a typed exception.")]
    private async ValueTask<int> ReadOrFailAsync(Memory<byte> memory, CancellationToken cancellationToken)
    {
        _wasRead = true;
        try
        {
            var reading = _stream.ReadAsync(memory, cancellationToken);
            return reading.IsCompleted
                ? await reading.ConfigureAwait(false)
                : await WaitAsync(reading.AsTask(), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw Failed($"failed: {FailureText.Of(exception)}", exception);
        }
    }

    // A read that goes on behind our back would meet the next one: there is none then.
    private async ValueTask<int> WaitAsync(Task<int> reading, CancellationToken cancellationToken)
    {
        _pending = reading;
        try
        {
            return await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            reading.Observe();
            await Task.WhenAny(reading, Task.Delay(Grace, TimeProvider.System, CancellationToken.None)).ConfigureAwait(false);
            throw;
        }
    }

    private RequestStreamException Failed(string what, Exception? cause)
    {
        var failure = new RequestStreamException($"The stream in the request of {_operation} {what}.", cause);
        Failure = failure;
        return failure;
    }

    private static (long? Start, long? Length) Measure(Stream stream, OperationInfo operation)
    {
        if (!stream.CanSeek)
        {
            return (null, null);
        }

        try
        {
            var start = stream.Position;
            return (start, Math.Max(0, stream.Length - start));
        }
        catch (NotSupportedException)
        {
            return (null, null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new RequestStreamException(
                $"The stream in the request of {operation.Name} does not say where it stands: {FailureText.Of(exception)} The request was not sent.", exception);
        }
    }
}
