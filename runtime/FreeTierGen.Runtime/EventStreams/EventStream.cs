using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>
/// The events of a response, each read when it is asked for. Leaving the enumeration ends the response, and so does an error in it.
/// </summary>
/// <typeparam name="TEvent">The union of the events.</typeparam>
/// <param name="events">The messages.</param>
/// <param name="read">Reads an event.</param>
/// <param name="readError">Makes the exception for a message that is an error.</param>
internal sealed class EventStream<TEvent>(ResponseEvents events, EventReading<TEvent> read, EventErrorReading readError)
    : IAsyncEnumerable<TEvent>, IAsyncEnumerator<TEvent>, IDisposable
{
    private CancellationToken _cancellationToken;
    private int _isTaken;
    private bool _isOver;
    private bool _isDisposed;

    /// <inheritdoc/>
    public TEvent Current { get; private set; } = default!;

    /// <inheritdoc/>
    public IAsyncEnumerator<TEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
        {
            throw new InvalidOperationException("The events of a response can be enumerated once: what was read is gone.");
        }

        _cancellationToken = cancellationToken;
        return this;
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_isOver)
        {
            return new(false);
        }

        var isWhole = false;
        try
        {
            _cancellationToken.ThrowIfCancellationRequested();
            while (events.TryNext())
            {
                if (TryReadEvent())
                {
                    isWhole = true;
                    return new(true);
                }
            }

            isWhole = true;
            return WaitAsync();
        }
        catch (Exception exception) when (FormatFailure.Is(exception) && exception is not ObjectDisposedException)
        {
            throw events.Unreadable(exception);
        }
        finally
        {
            if (!isWhole)
            {
                End();
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        End();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WaitAsync()
    {
        var isWhole = false;
        try
        {
            while (true)
            {
                switch (await events.Frames.NextAsync(_cancellationToken).ConfigureAwait(false))
                {
                    case FrameOutcome.End:
                        return false;
                    case FrameOutcome.Cut:
                        throw events.Cut();
                    default:
                        if (TryReadEvent())
                        {
                            return isWhole = true;
                        }

                        break;
                }
            }
        }
        catch (Exception exception) when (FormatFailure.Is(exception) && exception is not ObjectDisposedException)
        {
            throw events.Unreadable(exception);
        }
        finally
        {
            if (!isWhole)
            {
                End();
            }
        }
    }

    // False for what is no event: members of the response that nobody has waited for, as it has none.
    private bool TryReadEvent()
    {
        var message = new EventMessage(events.Frames.Frame);
        if (message.Kind != EventMessageKind.Event)
        {
            throw events.ErrorOf(message, readError);
        }

        if (message.IsInitialResponse)
        {
            return false;
        }

        Current = read(message);
        events.Count();
        return true;
    }

    private void End()
    {
        _isOver = true;
        Current = default!;
        events.Frames.Dispose();
    }
}
