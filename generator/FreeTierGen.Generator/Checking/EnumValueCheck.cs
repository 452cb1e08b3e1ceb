using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Checking;

/// <summary>Checks the values of enum members.</summary>
internal static class EnumValueCheck
{
    /// <summary>Reports a value that is missing or of another kind.</summary>
    public static void Check(Member member, TraitOwner owner, DiagnosticBag diagnostics)
    {
        var value = member.Traits.Get(TraitIds.EnumValue);
        var reason = member.Container.Type switch
        {
            ShapeType.IntEnum when EnumValues.Number(member) is null => "a member of an intEnum needs one that is " + DefaultValues.Describe(ShapeType.IntEnum),
            ShapeType.Enum when value is not (null or StringNode) => "a member of an enum can only have a string",
            _ => null,
        };
        if (reason is not null)
        {
            diagnostics.Add(Descriptors.InvalidTraitValue, value?.Position ?? member.Position, TraitIds.EnumValue, owner.ToString(), reason);
        }
    }
}
