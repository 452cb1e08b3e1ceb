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
        => rules.IsInBody(model, member) ? MemberPlace.Body : MemberPlace.Nowhere;

    /// <summary>Whether members of a structure that stands there are in the body, beside each other.</summary>
    public bool HasBody(Shape structure, ShapePosition position)
        => structure.Members.Any(member => Of(member, position) == MemberPlace.Body);

    /// <summary>Whether an error has members besides its message, so that it has to be read.</summary>
    public bool HasMembersToRead(Shape error)
        => error.Members.Any(member => !Naming.MemberNames.IsErrorMessage(member) && Of(member, ShapePosition.Output) != MemberPlace.Nowhere);
}
