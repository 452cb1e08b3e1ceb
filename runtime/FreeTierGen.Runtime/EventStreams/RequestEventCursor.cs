using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>Goes through the events of a request.</summary>
internal abstract class RequestEventCursor : IAsyncDisposable
{
    /// <summary>Waits for the caller's next event.</summary>
    public abstract ValueTask<bool> MoveNextAsync();

    /// <summary>Collects what the event violates.</summary>
    public abstract void ValidateCurrent(ref ViolationCollector violations);

    /// <summary>Writes the event into a message that has begun.</summary>
    public abstract void WriteCurrent(EventWriter writer);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
