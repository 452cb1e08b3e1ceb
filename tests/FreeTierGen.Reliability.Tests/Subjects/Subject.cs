using FreeTierGen.Reliability.Tests.Service;
using FreeTierGen.Reliability.Tests.Wire;

namespace FreeTierGen.Reliability.Tests.Subjects;

/// <summary>An operation of a generated client: a way to speak, and what may be sent twice.</summary>
/// <param name="Form">The protocol, and what streams.</param>
/// <param name="Kind">What the model says of sending it twice.</param>
/// <param name="Wire">What is said over the wire.</param>
internal abstract record Subject(string Form, Kind Kind, WireFormat Wire)
{
    /// <summary>Whether the request's body is a stream.</summary>
    public bool StreamsInput { get; init; }

    /// <summary>Whether the answer's body is a stream.</summary>
    public bool StreamsOutput { get; init; }

    /// <summary>Whether events are sent, which are asked of the caller once.</summary>
    public bool SendsEvents { get; init; }

    /// <summary>Whether the request has a body.</summary>
    public bool HasBody { get; init; } = true;

    /// <summary>
    /// Whether it is a GET, of which nobody can tell how far it came, and which .NET's handler sends up to three times more by itself when
    /// the connection is closed before the answer.
    /// </summary>
    public bool IsGet => Form == "stream down" && Kind == Kind.Harmless;

    /// <summary>Whether time-outs may be followed by another attempt.</summary>
    public bool IsRepeatable => Kind != Kind.Plain;

    /// <summary>Whether a failure of the connection can be followed by another attempt.</summary>
    public bool CanReplay => !SendsEvents;

    /// <summary>The sound answer.</summary>
    public Answer Answer => StreamsOutput ? Wire.AnswerOfStream : Wire.Answer;

    /// <summary>Makes a client.</summary>
    public abstract IDisposable Connect(Action<ClientOptions> configure);

    /// <summary>Calls the operation.</summary>
    public abstract Task CallAsync(IDisposable client, Work work);

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Form}, {Kind}";
}
