using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>The events of a request, and what stands before them.</summary>
/// <param name="events">The events.</param>
/// <param name="initial">The message that stands before them; empty for none.</param>
/// <param name="operation">The operation that is called.</param>
/// <param name="validation">How much of an event is checked before it is sent.</param>
/// <param name="now">The time that messages are signed with.</param>
internal sealed class EventSource(
    RequestEvents events, ReadOnlyMemory<byte> initial, string operation, RequestValidation validation, Func<DateTimeOffset> now) : RequestSource
{
    private volatile bool _isSpent;
    private ServiceClientException? _failure;

    /// <inheritdoc/>
    public override bool IsSpent => _isSpent;

    /// <inheritdoc/>
    public override ServiceClientException? Failure => _failure;

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

    /// <summary>Checks an event before it is written.</summary>
    /// <param name="cursor">Is at the event.</param>
    /// <param name="sent">How many went before it.</param>
    /// <param name="cancellationToken">Ends what patterns take long for.</param>
    /// <exception cref="RequestValidationException">The event violates the model.</exception>
    public void Validate(RequestEventCursor cursor, long sent, CancellationToken cancellationToken)
    {
        if (validation == RequestValidation.Off)
        {
            return;
        }

        var violations = ViolationCollector.WithoutDetails(validation, new PatternMatching(TimeSpan.Zero, cancellationToken));
        cursor.ValidateCurrent(ref violations);
        if (violations.IsValid)
        {
            return;
        }

        var details = violations.WithDetails();
        details.Enter(events.Member);
        details.Enter((int)Math.Min(sent, int.MaxValue));
        cursor.ValidateCurrent(ref details);
        var failure = new RequestValidationException(
            FormattableString.Invariant($"An event in the request of {operation} was not sent, and ended it, after {sent} others"), details.ToResult().Violations);
        _failure = failure;
        throw failure;
    }

    /// <summary>The exception for events that can't be had, or not be sent.</summary>
    public ServiceClientException Fail(long sent, Exception cause) => _failure = new RequestStreamException(
        FormattableString.Invariant($"The events in the request of {operation} ended with a failure, after {sent} of them: {FailureText.Of(cause)}"), cause)
    {
        WasSent = true,
    };
}
