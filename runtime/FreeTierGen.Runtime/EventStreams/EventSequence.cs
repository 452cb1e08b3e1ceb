using System.ComponentModel;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>Sequences of events that did not arrive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventSequence
{
    /// <summary>No events: what an output has that was made without any, as a test's stand-in for the service may make it.</summary>
    /// <typeparam name="TEvent">The union of the events.</typeparam>
    /// <returns>The sequence.</returns>
    public static IAsyncEnumerable<TEvent> Empty<TEvent>() => Nothing<TEvent>.Instance;

    /// <summary>Ends events, where they come from a response.</summary>
    /// <typeparam name="TEvent">The union of the events.</typeparam>
    /// <param name="events">The events.</param>
    public static void Dispose<TEvent>(IAsyncEnumerable<TEvent>? events) => (events as IDisposable)?.Dispose();

    private sealed class Nothing<TEvent> : IAsyncEnumerable<TEvent>, IAsyncEnumerator<TEvent>
    {
        public static readonly Nothing<TEvent> Instance = new();

        public TEvent Current => throw new InvalidOperationException("There are no events.");

        public IAsyncEnumerator<TEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(false);

        public ValueTask DisposeAsync() => default;
    }
}
