using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Checking;

/// <summary>Checks that values of <c>@default</c> are values of what the member targets.</summary>
internal static class DefaultCheck
{
    /// <summary>Reports the member's default where it is none.</summary>
    public static void Check(SmithyModel model, Member member, TraitOwner owner, DiagnosticBag diagnostics)
    {
        if (member.Container.Type != ShapeType.Structure || member.Traits.Get(TraitIds.Default) is not { } value || value is NullNode)
        {
            return;
        }

        var target = model.Target(member);
        if (!DefaultValues.IsPossible(target, value))
        {
            diagnostics.Add(Descriptors.InvalidTraitValue, value.Position, TraitIds.Default, owner.ToString(), $"it has to be {DefaultValues.Describe(target.Type)}");
        }
    }
}
