using System.ComponentModel;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>The events of a response that has begun to arrive, before anybody has said what they are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseEvents
{
    private readonly string _operation;
    private readonly int _attempts;
    private bool _isWaiting;
    private long _count;

    /// <summary>Reads a response.</summary>
    /// <param name="body">Its body, which is disposed with the events.</param>
    /// <param name="operation">The operation that it answers.</param>
    /// <param name="attempts">How many attempts there were.</param>
    internal ResponseEvents(Stream body, string operation, int attempts)
    {
        Progress = body as ITransferProgress;
        Frames = new FrameReader(body);
        _operation = operation;
        _attempts = attempts;
    }

    /// <summary>The messages.</summary>
    internal FrameReader Frames { get; }

    /// <summary>Whose limit rests while somebody else is waited for.</summary>
    internal ITransferProgress? Progress { get; }

    /// <summary>What is known of the response.</summary>
    internal ResponseMetadata Metadata { get; set; } = ResponseMetadata.None;

    /// <summary>The payload of the message that stands before the events; empty where there is none.</summary>
    internal ReadOnlySpan<byte> InitialPayload => Frames.HasFrame && !_isWaiting ? EventFrame.PayloadOf(Frames.Frame) : default;

    /// <summary>The events as the caller gets them. They can be enumerated once.</summary>
    /// <typeparam name="TEvent">The union of the stream's events.</typeparam>
    /// <param name="read">Reads an event.</param>
    /// <param name="readError">Makes the exception for a message that is an error.</param>
    /// <returns>The events. They are disposable, which ends the response.</returns>
    public IAsyncEnumerable<TEvent> Read<TEvent>(EventReading<TEvent> read, EventErrorReading readError)
        => new EventStream<TEvent>(this, read, readError);

    /// <summary>
    /// Waits for the message with the members that stand before the events. A service may leave it out, where it has nothing to say: then the
    /// first event is kept.
    /// </summary>
    /// <param name="readError">Makes the exception for a message that is an error.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ServiceException">The first message is an error.</exception>
    internal async ValueTask ReadInitialAsync(EventErrorReading readError, CancellationToken cancellationToken)
    {
        var outcome = await Frames.NextAsync(cancellationToken).ConfigureAwait(false);
        if (outcome == FrameOutcome.Cut)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended in the middle of its first message.");
        }

        _isWaiting = outcome == FrameOutcome.Read && !IsInitial(readError);
    }

    /// <summary>Goes on to the next message where all of it is there already.</summary>
    internal bool TryNext()
    {
        if (_isWaiting)
        {
            _isWaiting = false;
            return true;
        }

        return Frames.TryNext();
    }

    /// <summary>An event has been read.</summary>
    internal void Count() => _count++;

    /// <summary>The exception for what can't be read.</summary>
    internal ResponseFormatException Unreadable(Exception cause)
    {
        // Only what was made here says nothing of what was received.
        var reason = cause is EventFormatException ? cause.Message : "its payload is not what the model says";
        return new ResponseFormatException(FormattableString.Invariant(
            $"A message in the response of {_operation} is not what its protocol promises, after {_count} events: {reason}."))
        {
            Path = (cause as EventFormatException)?.Path,
            Metadata = Metadata,
        };
    }

    /// <summary>The exception for a stream that ends in the middle of a message.</summary>
    internal TransportException Cut() => new(FormattableString.Invariant(
        $"The response of {_operation} ended in the middle of a message, after {_count} events."))
    {
        Attempts = _attempts,
        WasSent = true,
    };

    private bool IsInitial(EventErrorReading readError)
    {
        var message = new EventMessage(Frames.Frame);
        return message.Kind == EventMessageKind.Event ? message.IsInitialResponse : throw ErrorOf(message, readError);
    }

    /// <summary>The exception for a message that is an error. A member that is not as modeled matters less than what the error is.</summary>
    internal ServiceException ErrorOf(in EventMessage message, EventErrorReading readError)
    {
        try
        {
            return readError(message, Metadata);
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return readError(message.WithoutContent(), Metadata);
        }
    }
}
