using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Events;

namespace FreeTierGen.Generator.Lowering.Events;

/// <summary>What a protocol has for the payloads of events: the methods that read and write them in its format.</summary>
internal interface IEventFormat
{
    /// <summary>The format.</summary>
    WireFormat Format { get; }

    /// <summary>The media type of payloads that are structures.</summary>
    string EventMediaType { get; }

    /// <summary>How a structure is read and written that is a whole payload.</summary>
    EventPayloadSpec Payload(Shape structure);

    /// <summary>How a member is read and written that is a whole payload.</summary>
    EventPayloadSpec Payload(Member member);

    /// <summary>The event with those of its members that are the payload beside each other, where there are any.</summary>
    /// <param name="spec">The event without them.</param>
    /// <param name="shape">The structure.</param>
    /// <param name="readers">The names of the reader's variables.</param>
    EventStructureSpec WithBody(EventStructureSpec spec, Shape shape, NameScope readers);
}
