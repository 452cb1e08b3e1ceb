using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>Where a protocol has the values of members: in the body, unless it binds them to something else.</summary>
internal class MemberPlaces(SmithyModel model, IBodyRules rules)
{
    /// <summary>
    /// Whether members can stand before the body. Then an output is read from the whole response, and a message with nothing in its body has
    /// none.
    /// </summary>
    public virtual bool HasHead => false;

    /// <summary>Where the value is of a member of a structure that stands there.</summary>
    public virtual MemberPlace Of(Member member, ShapePosition position)
        => position == ShapePosition.Event ? OfEvent(member)
            : rules.IsInBody(model, member) ? MemberPlace.Body
            : MemberPlace.Nowhere;

    /// <summary>Whether members of a structure that stands there are in the body, beside each other.</summary>
    public bool HasBody(Shape structure, ShapePosition position)
        => structure.Members.Any(member => Of(member, position) == MemberPlace.Body);

    /// <summary>Whether an event is read and written as any other structure, as all of it is the payload.</summary>
    public static bool IsPlainEvent(Shape @event)
        => !@event.Traits.Has(TraitIds.Error) && @event.Members.All(member => !EventStreams.IsHeader(member) && !member.Traits.Has(TraitIds.EventPayload));

    /// <summary>Whether an error has members besides its message, so that it has to be read.</summary>
    public bool HasMembersToRead(Shape error)
        => error.Members.Any(member => !Naming.MemberNames.IsErrorMessage(member) && Of(member, ShapePosition.Output) != MemberPlace.Nowhere);

    private static MemberPlace OfEvent(Member member)
        => EventStreams.IsHeader(member) ? MemberPlace.Head
            : member.Traits.Has(TraitIds.EventPayload) ? MemberPlace.Payload
            : EventStreams.Payload(member.Container) is not null ? MemberPlace.Nowhere
            : MemberPlace.Body;
}
