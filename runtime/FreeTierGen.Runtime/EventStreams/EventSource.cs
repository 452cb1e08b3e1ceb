using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>The events of a request, and what stands before them.</summary>
/// <param name="events">The events.</param>
/// <param name="initial">The message that stands before them; empty for none.</param>
/// <param name="operation">The operation that is called.</param>
/// <param name="now">The time that messages are signed with.</param>
internal sealed class EventSource(RequestEvents events, ReadOnlyMemory<byte> initial, string operation, Func<DateTimeOffset> now) : RequestSource
{
    private volatile bool _isSpent;
    private RequestStreamException? _failure;

    /// <inheritdoc/>
    public override bool IsSpent => _isSpent;

    /// <inheritdoc/>
    public override RequestStreamException? Failure => _failure;

    /// <summary>The message that stands before the events; empty for none.</summary>
    public ReadOnlyMemory<byte> Initial => initial;

    /// <summary>The time that messages are signed with.</summary>
    public DateTimeOffset Now => now();

    /// <inheritdoc/>
    public override EventContent CreateContent(ITransferProgress progress) => new(this, progress);

    /// <summary>Begins to enumerate the caller's events.</summary>
    public RequestEventCursor Open(CancellationToken cancellationToken)
    {
        _isSpent = true;
        return events.Open(cancellationToken);
    }

    /// <summary>The exception for events that can't be had, or not be sent.</summary>
    public RequestStreamException Fail(long sent, Exception cause) => _failure = new RequestStreamException(
        FormattableString.Invariant($"The events in the request of {operation} ended with a failure, after {sent} of them: {FailureText.Of(cause)}"), cause)
    {
        WasSent = true,
    };
}
