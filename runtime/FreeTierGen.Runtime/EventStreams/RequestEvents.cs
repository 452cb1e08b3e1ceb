using System.ComponentModel;

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
    /// <param name="write">Writes an event.</param>
    /// <returns>The events.</returns>
    public static RequestEvents Of<TEvent>(IAsyncEnumerable<TEvent>? events, EventWriting<TEvent> write)
        => new Sequence<TEvent>(events ?? EventSequence.Empty<TEvent>(), write);

    /// <summary>Begins to enumerate the events, which can be done once.</summary>
    internal abstract RequestEventCursor Open(CancellationToken cancellationToken);

    private sealed class Sequence<TEvent>(IAsyncEnumerable<TEvent> events, EventWriting<TEvent> write) : RequestEvents
    {
        internal override RequestEventCursor Open(CancellationToken cancellationToken)
            => new Cursor<TEvent>(events.GetAsyncEnumerator(cancellationToken), write);
    }

    private sealed class Cursor<TEvent>(IAsyncEnumerator<TEvent> events, EventWriting<TEvent> write) : RequestEventCursor
    {
        public override ValueTask<bool> MoveNextAsync() => events.MoveNextAsync();

        public override void WriteCurrent(EventWriter writer)
            => write(writer, events.Current ?? throw new InvalidOperationException("It is null."));

        public override ValueTask DisposeAsync() => events.DisposeAsync();
    }
}
