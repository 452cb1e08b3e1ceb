using System.ComponentModel;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>What generated code says of an operation that sends or receives events.</summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventStreamBinding<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    /// <summary>The events of an input; null where none are sent.</summary>
    public Func<TInput, RequestEvents>? Send { get; init; }

    /// <summary>Puts the events of a response into an output, which is copied for that; null where there are none.</summary>
    public Func<TOutput, ResponseEvents, TOutput>? Receive { get; init; }

    /// <summary>Makes the exception for a message that is an error; null where no events are received.</summary>
    public EventErrorReading? ReadError { get; init; }

    /// <summary>True where the members of the input stand in a message of their own, before the events.</summary>
    public bool HasInitialRequest { get; init; }

    /// <summary>True where the members of the output stand in a message of their own, before the events.</summary>
    public bool HasInitialResponse { get; init; }

    /// <summary>True where the service wants HTTP/2 for this.</summary>
    public bool PrefersHttp2 { get; init; }
}
