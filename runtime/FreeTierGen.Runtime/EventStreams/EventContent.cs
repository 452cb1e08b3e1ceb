using System.Diagnostics.CodeAnalysis;
using System.Net;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>
/// A request's body that is the caller's events, each sent when it comes. The next one is asked for when the one before has gone out: a
/// service that reads slowly slows down the caller.
/// </summary>
/// <param name="source">The events.</param>
/// <param name="progress">Told when an event has gone out, and while the caller is waited for.</param>
internal sealed class EventContent(EventSource source, ITransferProgress progress) : RequestContent
{
    private readonly object _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly EventWriter _writer = new();
    private ITransferProgress? _progress = progress;
    private TaskCompletionSource? _end;
    private bool _isStopped;
    private bool _isWaiting;
    private bool _wasRead;
    private long _sent;

    /// <summary>Signs each message; null where the request is not signed.</summary>
    public EventSigner? Signer { get; set; }

    /// <inheritdoc/>
    public override bool WasRead => Volatile.Read(ref _wasRead);

    /// <summary>What kept the events from being sent; null where nothing did.</summary>
    public override ServiceClientException? Failure => source.Failure;

    /// <inheritdoc/>
    public override void HandOver() => Volatile.Write(ref _wasRead, false);

    /// <inheritdoc/>
    public override bool Release() => true;

    /// <inheritdoc/>
    public override void LeaveCall(ITransferProgress? answer)
    {
        lock (_gate)
        {
            _progress = answer;
            if (_isWaiting)
            {
                answer?.Suspend();
            }
        }
    }

    /// <inheritdoc/>
    public override Task StopAsync()
    {
        lock (_gate)
        {
            _isStopped = true;
        }

        _stop.Cancel();
        return _end?.Task ?? Task.CompletedTask;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isStopped, this);
            _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        Volatile.Write(ref _wasRead, true);
        using var registration = _stop.CancelBy(cancellationToken);
        try
        {
            await SendAsync(stream, _stop.Token).ConfigureAwait(false);
        }
        finally
        {
            _end.SetResult();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SerializeToStreamAsync(stream, context, cancellationToken).GetAwaiter().GetResult();

    private async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (!source.Initial.IsEmpty)
        {
            await SendAsync(stream, source.Initial, cancellationToken).ConfigureAwait(false);
        }

        var events = Open(cancellationToken);
        Task<bool>? pending = null;
        try
        {
            while (true)
            {
                pending = MoveNext(events);
                if (!pending.IsCompleted)
                {
                    // What was written is not kept back until there is more.
                    await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                if (!await WaitAsync(pending, cancellationToken).ConfigureAwait(false))
                {
                    break;
                }

                await SendAsync(stream, Write(events, cancellationToken), cancellationToken).ConfigureAwait(false);
                _sent++;
            }

            if (Signer is not null)
            {
                await stream.WriteAsync(Signer.Sign(default, source.Now), cancellationToken).ConfigureAwait(false);
            }

            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            _writer.Release();
            Signer?.Release();
        }
        finally
        {
            await CloseAsync(events, pending).ConfigureAwait(false);
        }
    }

    private async ValueTask SendAsync(Stream stream, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Signer?.Sign(message, source.Now) ?? message, cancellationToken).ConfigureAwait(false);
        _progress?.Progress();
    }

    private ReadOnlyMemory<byte> Write(RequestEventCursor events, CancellationToken cancellationToken)
    {
        _writer.Start();
        try
        {
            source.Validate(events, _sent, cancellationToken);
            events.WriteCurrent(_writer);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or RequestValidationException)
            && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw source.Fail(_sent, exception);
        }

        return _writer.Finish();
    }

    private RequestEventCursor Open(CancellationToken cancellationToken)
    {
        try
        {
            return source.Open(cancellationToken);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw source.Fail(_sent, exception);
        }
    }

    private Task<bool> MoveNext(RequestEventCursor events)
    {
        try
        {
            return events.MoveNextAsync().AsTask();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw source.Fail(_sent, exception);
        }
    }

    // It is the caller that is waited for, and not the service. The wait ends by the token whether the caller heeds it or not.
    private async ValueTask<bool> WaitAsync(Task<bool> pending, CancellationToken cancellationToken)
    {
        var isWait = !pending.IsCompleted;
        try
        {
            if (isWait)
            {
                pending.Observe();
                NoteWait(true);
            }

            return await pending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw source.Fail(_sent, exception);
        }
        finally
        {
            if (isWait)
            {
                NoteWait(false);
            }
        }
    }

    private void NoteWait(bool isWaiting)
    {
        lock (_gate)
        {
            _isWaiting = isWaiting;
            if (isWaiting)
            {
                _progress?.Suspend();
            }
            else
            {
                _progress?.Resume();
            }
        }
    }

    // Events that are still being waited for can't be disposed yet.
    [SuppressMessage("Design", "CA1031", Justification = "All has been sent, or has failed already: what a caller's enumerator throws at its end changes neither.")]
    private static async ValueTask CloseAsync(RequestEventCursor events, Task<bool>? pending)
    {
        if (pending is { IsCompleted: false })
        {
            _ = pending.ContinueWith(
                static (_, events) => CloseAsync((RequestEventCursor)events!, null).AsTask(),
                events,
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
            return;
        }

        try
        {
            await events.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
        }
    }
}
