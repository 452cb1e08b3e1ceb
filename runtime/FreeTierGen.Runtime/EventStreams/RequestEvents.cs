using System.ComponentModel;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>The events of a request, whatever their type is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestEvents
{
    private protected RequestEvents()
    {
    }

    /// <summary>The events that a caller gives.</summary>
    /// <typeparam name="TEvent">The union of the events.</typeparam>
    /// <param name="events">The events; null is none.</param>
    /// <param name="member">The member of the request that they are.</param>
    /// <param name="write">Writes an event.</param>
    /// <param name="validate">Checks an event before it is written; null where events can violate nothing.</param>
    /// <returns>The events.</returns>
    public static RequestEvents Of<TEvent>(
        IAsyncEnumerable<TEvent>? events, string member, EventWriting<TEvent> write, EventValidation<TEvent>? validate = null)
        => new Sequence<TEvent>(events ?? EventSequence.Empty<TEvent>(), member, write, validate);

    /// <summary>The member of the request that they are.</summary>
    internal abstract string Member { get; }

    /// <summary>Begins to enumerate the events, which can be done once.</summary>
    internal abstract RequestEventCursor Open(CancellationToken cancellationToken);

    private sealed class Sequence<TEvent>(
        IAsyncEnumerable<TEvent> events, string member, EventWriting<TEvent> write, EventValidation<TEvent>? validate) : RequestEvents
    {
        internal override string Member => member;

        internal override RequestEventCursor Open(CancellationToken cancellationToken)
            => new Cursor<TEvent>(events.GetAsyncEnumerator(cancellationToken), write, validate);
    }

    private sealed class Cursor<TEvent>(IAsyncEnumerator<TEvent> events, EventWriting<TEvent> write, EventValidation<TEvent>? validate)
        : RequestEventCursor
    {
        public override ValueTask<bool> MoveNextAsync() => events.MoveNextAsync();

        public override void ValidateCurrent(ref ViolationCollector violations)
        {
            // What is null is no event at all, which is said where it would be written.
            if (validate is not null && events.Current is { } current)
            {
                validate(current, ref violations);
            }
        }

        public override void WriteCurrent(EventWriter writer)
            => write(writer, events.Current ?? throw new InvalidOperationException("It is null."));

        public override ValueTask DisposeAsync() => events.DisposeAsync();
    }
}
