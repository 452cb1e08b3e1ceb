using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Naming;

/// <summary>
/// Smithy's nullability of structure members for clients that don't own the model, and the one deviation: what is
/// <c>@required</c> in a shape that inputs reach is C# <c>required</c>.
/// </summary>
internal sealed class Nullability(SmithyModel model, ServiceShapes shapes, Absence absence)
{
    /// <summary>Whether the member is <c>@required</c>.</summary>
    public static bool IsRequired(Member member) => member.Traits.Has(TraitIds.Required);

    /// <summary>The member's default, or null where it has none or it is null.</summary>
    public static Node? Default(Member member)
    {
        var value = member.Traits.Get(TraitIds.Default);
        return value is NullNode ? null : value;
    }

    /// <summary>The default that the property is initialised with; members of an <c>@input</c> leave it to the service.</summary>
    public static Node? EffectiveDefault(Member member)
        => member.Container.Traits.Has(TraitIds.Input) || member.Traits.Has(TraitIds.ClientOptional) ? null : Default(member);

    /// <summary>Whether a value has to be given before sending, by the caller.</summary>
    public static bool MustBePresent(Member member)
        => IsRequired(member) && Default(member) is null && !member.Traits.Has(TraitIds.IdempotencyToken);

    /// <summary>Whether the property is C# <c>required</c>.</summary>
    public bool IsCSharpRequired(Member member)
        => shapes.IsReachedFromInputs(member.Container) && MustBePresent(member) && !member.Traits.Has(TraitIds.ClientOptional);

    /// <summary>Whether the property can be null.</summary>
    public bool IsNullable(Member member)
    {
        switch (member.Container.Type)
        {
            case ShapeType.List or ShapeType.Map:
                return member.Container.Traits.Has(TraitIds.Sparse) && member.Name != "key";
            case ShapeType.Structure:
                break;
            default:
                return false;
        }

        if (IsCSharpRequired(member))
        {
            return false;
        }

        // A response that has arrived so far has its events, as it has its headers.
        var target = model.Target(member);
        if (IsEventStream(target) && !shapes.IsReachedFromInputs(member.Container))
        {
            return false;
        }

        if (member.Container.Traits.Has(TraitIds.Input) || member.Traits.Has(TraitIds.ClientOptional))
        {
            return true;
        }

        if (Default(member) is not null)
        {
            return false;
        }

        // In a shape that inputs reach, what is required but not C# required is a token that is filled later.
        return !IsRequired(member)
            || shapes.IsReachedFromInputs(member.Container)
            || (target.Type == ShapeType.Structure && !absence.IsPossible(target));
    }

    /// <summary>Whether the shape is a stream of bytes.</summary>
    public static bool IsByteStream(Shape shape) => shape.Type == ShapeType.Blob && shape.Traits.Has(TraitIds.Streaming);

    /// <summary>Whether the shape is a stream of events.</summary>
    public static bool IsEventStream(Shape shape) => EventStreams.IsStream(shape);
}
