namespace FreeTierGen.Generator.Model;

/// <summary>Streams of events: unions whose members are events, in an input or an output.</summary>
internal static class EventStreams
{
    /// <summary>Whether the shape is a stream of events.</summary>
    public static bool IsStream(Shape shape) => shape.Type == ShapeType.Union && shape.Traits.Has(TraitIds.Streaming);

    /// <summary>The member of an input or output that is a stream of events; null where none is.</summary>
    public static Member? Find(SmithyModel model, Shape structure)
    {
        foreach (var member in structure.Members)
        {
            if (IsStream(model.Target(member)))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Whether the operation sends or receives events.</summary>
    public static bool Has(SmithyModel model, OperationShape operation)
        => Find(model, model[operation.Input]) is not null || Find(model, model[operation.Output]) is not null;

    /// <summary>Whether the member of an event is a header of its message.</summary>
    public static bool IsHeader(Member member) => member.Traits.Has(TraitIds.EventHeader);

    /// <summary>The member of an event that is the whole payload of its message; null where the payload is what is no header.</summary>
    public static Member? Payload(Shape @event)
    {
        foreach (var member in @event.Members)
        {
            if (member.Traits.Has(TraitIds.EventPayload))
            {
                return member;
            }
        }

        return null;
    }
}
