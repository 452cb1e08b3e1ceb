using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Validation;

/// <summary>What a value that is sent must hold, whatever its constraints are: JSON has nothing to write in its place.</summary>
internal sealed class PresenceLowering(SmithyModel model)
{
    /// <summary>The checks of a member's value; empty where nothing can be missing.</summary>
    /// <param name="member">The member.</param>
    /// <param name="target">The value's shape.</param>
    /// <param name="checksEntries">Whether a list's items, or a map's values, are gone through anyway, so that null is found there.</param>
    public IEnumerable<CheckSpec> Of(Member member, Shape target, bool checksEntries)
    {
        switch (target.Type)
        {
            case ShapeType.Document:
                yield return new DocumentCheckSpec();
                break;
            case ShapeType.List when !checksEntries && CanHoldNull(target, "member"):
                yield return new PresenceCheckSpec(Presence.Items, HidesKeys: false);
                break;
            case ShapeType.Map when !checksEntries && CanHoldNull(target, "value"):
                yield return new PresenceCheckSpec(Presence.Values, SensitiveKeys.Has(model, member, target));
                break;
            case ShapeType.Map when model.Target(target.Member("key")!).Type == ShapeType.String:
                yield return new PresenceCheckSpec(Presence.Keys, HidesKeys: false);
                break;
        }
    }

    /// <summary>Whether a member's value can lack something.</summary>
    public bool Any(Member member, Shape target) => Of(member, target, checksEntries: false).Any();

    // Nullable reference types only warn. What is sparse may hold null.
    private bool CanHoldNull(Shape collection, string entry)
        => !collection.Traits.Has(TraitIds.Sparse) && !TypeReferences.IsValueType(model.Target(collection.Member(entry)!));
}
