using System.Buffers;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>
/// Reads messages off a stream, one at a time, into pooled memory. It asks for more when it is asked for more: who is slow slows down the
/// sender. One reads, and anybody may dispose.
/// </summary>
/// <param name="stream">The stream.</param>
internal sealed class FrameReader(Stream stream) : IDisposable
{
    private const int UsualSize = 64 * 1024;

    private const int Idle = 0;
    private const int Reading = 1;
    private const int Disposed = 2;

    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private int _length;
    private int _state;

    /// <summary>The message that was read, from its prelude to its checksum.</summary>
    public ReadOnlySpan<byte> Frame => _buffer.AsSpan(_start, _length);

    /// <summary>Whether a message has been read and the next one not been asked for.</summary>
    public bool HasFrame => _length > 0;

    /// <summary>Goes on to the next message where all of it is there already.</summary>
    /// <exception cref="EventFormatException">What is there is no message.</exception>
    public bool TryNext()
    {
        _start += _length;
        _length = 0;
        var available = _buffer.AsSpan(_start, _end - _start);
        var length = EventFrame.LengthOf(available);
        if (length == 0 || length > available.Length)
        {
            return false;
        }

        EventFrame.Check(available[..length]);
        _length = length;
        return true;
    }

    /// <summary>Goes on to the next message.</summary>
    /// <exception cref="EventFormatException">What came is no message.</exception>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<FrameOutcome> NextAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Interlocked.CompareExchange(ref _state, Reading, Idle) == Disposed, this);
        try
        {
            while (!TryNext())
            {
                MakeRoom();
                var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return _end > _start ? FrameOutcome.Cut : FrameOutcome.End;
                }

                _end += read;
            }

            return FrameOutcome.Read;
        }
        finally
        {
            // Who disposed in the meantime has left the memory, which was in use.
            if (Interlocked.CompareExchange(ref _state, Idle, Reading) == Disposed)
            {
                ReturnBuffer();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _state, Disposed) == Idle)
        {
            ReturnBuffer();
        }

        stream.Dispose();
    }

    // A length is only announced: memory for a long message is taken as it arrives, and given back after it.
    private void MakeRoom()
    {
        var available = _end - _start;
        var size = available < _buffer.Length ? _buffer.Length : 2 * _buffer.Length;
        if (available < UsualSize)
        {
            size = UsualSize;
        }

        if (size <= _buffer.Length && _buffer.Length < 2 * size)
        {
            _buffer.AsSpan(_start, available).CopyTo(_buffer);
        }
        else
        {
            var other = ArrayPool<byte>.Shared.Rent(size);
            _buffer.AsSpan(_start, available).CopyTo(other);
            ReturnBuffer();
            _buffer = other;
        }

        _start = 0;
        _end = available;
    }

    private void ReturnBuffer()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _start = _end = _length = 0;
    }
}
