using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <summary>
/// A response's body on its way: what the caller of an operation reads that streams its output. Each read has the limit of an attempt and
/// fails as calls do. Its connection is free for others when it is read to the end; when it is disposed before, the handler reads a short
/// rest and drops a long one.
/// </summary>
internal sealed class ResponseBody : Stream, ITransferProgress
{
    private static readonly Pool<AttemptTimer> Timers = new(static () => new());

    private readonly HttpResponseMessage _response;
    private readonly HttpRequestMessage _request;
    private readonly Stream _stream;
    private readonly OperationInfo _operation;
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly int _attempts;
    private readonly long? _length;
    private readonly ResponseCheck? _check;
    private readonly bool _isPunctual;
    private AttemptTimer? _timer;
    private bool _isSuspended;
    private bool _wasStalled;
    private long _received;
    private bool _isOver;
    private bool _isDisposed;
    private string? _failure;

    /// <summary>Takes over a response, and its request, which may still be on its way.</summary>
    /// <param name="response">The response, whose body has not been read.</param>
    /// <param name="request">The request.</param>
    /// <param name="stream">The response's body.</param>
    /// <param name="client">Whose call it was.</param>
    /// <param name="operation">What was called.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="check">Compares the body with its checksum; null where it has none.</param>
    public ResponseBody(
        HttpResponseMessage response,
        HttpRequestMessage request,
        Stream stream,
        ServiceClient client,
        OperationInfo operation,
        int attempts,
        ResponseCheck? check = null)
    {
        var options = client.Configuration.Options;
        _response = response;
        _request = request;
        _stream = stream;
        _operation = operation;
        _attempts = attempts;
        _check = check;
        _time = options.TimeProvider;
        _limit = CallTimeouts.StallLimit(options, operation);
        _isPunctual = client.IsInvokerPunctual;
        _length = LengthOf(response, request);
    }

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_failure is not null)
        {
            throw Lost(_failure, null);
        }

        if (_isOver || buffer.IsEmpty)
        {
            return 0;
        }

        var timer = Timers.Rent();
        timer.Start(_time, Timeout.InfiniteTimeSpan, _limit, _limit, started: null, cancellationToken);
        var token = timer.StartAttempt();
        Note(timer);
        try
        {
            var read = _isPunctual
                ? await _stream.ReadAsync(buffer, token).ConfigureAwait(false)
                : await ReadAwayAsync(buffer, token).ConfigureAwait(false);
            return Count(buffer.Span[..read]);
        }
        catch (Exception exception) when (Explain(exception, _wasStalled || timer.IsExpired, cancellationToken) is { } explained)
        {
            throw explained;
        }
        finally
        {
            Note(null);
            timer.EndAttempt();

            // The limit may end a connection whose last bytes are just being handed over: the next read finds it gone.
            _wasStalled |= timer.IsOver;
            Timers.Return(timer);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    // Only what waits asynchronously has a time limit.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            End();
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    void ITransferProgress.Progress()
    {
    }

    /// <inheritdoc/>
    void ITransferProgress.Suspend() => Suspend(true);

    /// <inheritdoc/>
    void ITransferProgress.Resume() => Suspend(false);

    // Who reads while the caller's events are waited for waits for the caller, too. The response is locked, which is nobody else's: a lock of
    // its own would cost each stream an object.
    private void Suspend(bool isSuspended)
    {
        lock (_response)
        {
            _isSuspended = isSuspended;
            if (isSuspended)
            {
                _timer?.Suspend();
            }
            else
            {
                _timer?.Resume();
            }
        }
    }

    private void Note(AttemptTimer? timer)
    {
        lock (_response)
        {
            _timer = timer;
            if (_isSuspended)
            {
                timer?.Suspend();
            }
        }
    }

    // A stream that ignores its token may write behind our back, which must not be to the caller's memory.
    private async ValueTask<int> ReadAwayAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        const int LongestSpare = 64 * 1024;
        var length = Math.Min(buffer.Length, LongestSpare);
        var spare = ArrayPool<byte>.Shared.Rent(length);
        var reading = _stream.ReadAsync(spare.AsMemory(0, length), cancellationToken);
        var read = await CancellableWait.For(reading, cancellationToken).ConfigureAwait(false);
        spare.AsMemory(0, read).CopyTo(buffer);

        // Not returned to the pool where this throws: the stream may still write to it.
        ArrayPool<byte>.Shared.Return(spare);
        return read;
    }

    private int Count(ReadOnlySpan<byte> part)
    {
        var read = part.Length;
        _received += read;
        if (_received > _length || (read == 0 && _received < _length))
        {
            throw new HttpIOException(
                HttpRequestError.ResponseEnded,
                FormattableString.Invariant($"The response names a length of {_length} bytes and has {(read == 0 ? "" : "more than ")}{(read == 0 ? _received : _length)}."));
        }

        _check?.Append(part);
        if (_check is not null && (read == 0 || _received == _length) && _check.IsWrong())
        {
            throw Damaged(_check);
        }

        if (read == 0)
        {
            End();
        }

        return read;
    }

    private Exception? Explain(Exception exception, bool isExpired, CancellationToken caller)
    {
        if (!TransportFailure.Is(exception))
        {
            return null;
        }

        // What is sent at the same time, and failed, has ended both.
        var sending = (_request.Content as RequestContent)?.Failure;
        _failure = caller.IsCancellationRequested ? "a read of it was cancelled." : isExpired ? "it stalled." : FailureText.Of(exception);
        End();
        return caller.IsCancellationRequested ? new OperationCanceledException("The read was cancelled.", exception, caller)
            : sending is not null ? sending
            : isExpired ? Stalled(exception)
            : Lost(_failure, exception);
    }

    private CallTimeoutException Stalled(Exception cause)
    {
        var seconds = _limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return new CallTimeoutException(
            FormattableString.Invariant(
                $"The body of the response of {_operation.Name} stalled after {_received} bytes: nothing arrived within the limit of {seconds} s ({CallTimeoutException.OfStall})."),
            cause)
        {
            Limit = _limit,
            Option = CallTimeoutException.OfStall,
            Attempts = _attempts,
            WasSent = true,
        };
    }

    // Who reads on is told the same once more.
    private ChecksumMismatchException Damaged(ResponseCheck check)
    {
        var failure = check.Failure(_operation.Name, _attempts);
        _failure = failure.Message;
        End();
        return failure;
    }

    private TransportException Lost(string reason, Exception? cause) =>
        new(FormattableString.Invariant(
            $"The body of the response of {_operation.Name} could not be read to its end, after {_received} bytes: {reason}"), cause)
        {
            Attempts = _attempts,
            WasSent = true,
        };

    private void End()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _check?.Dispose();
        try
        {
            _response.Dispose();
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            // It is over, whatever a handler's stream says of that.
        }

        // What is still on its way up is of no use any more.
        (_request.Content as RequestContent)?.StopAsync().Observe();
        _request.Dispose();
    }

    private static long? LengthOf(HttpResponseMessage response, HttpRequestMessage request) =>
        request.Method != HttpMethod.Head
        && response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values)
        && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;
}
