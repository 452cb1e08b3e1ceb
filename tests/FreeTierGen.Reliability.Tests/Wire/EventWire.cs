using FreeTierGen.Reliability.Tests.Service;
using FreeTierGen.Testing.EventStreams;

namespace FreeTierGen.Reliability.Tests.Wire;

/// <summary>Events of restJson1, whose errors are as of other operations.</summary>
internal sealed class EventWire : JsonWire
{
    /// <summary>An event.</summary>
    public static byte[] Event { get; } = EventMessage.Event("entry", """{"text":"sound"}""", (":content-type", "application/json")).ToBytes();

    /// <inheritdoc/>
    public override Answer AnswerOfStream { get; } = new(200, Event, ("Content-Type", "application/vnd.amazon.eventstream"));
}
