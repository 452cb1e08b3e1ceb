using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Naming;

/// <summary>The values of enum members.</summary>
internal static class EnumValues
{
    /// <summary>A string enum's value: <c>@enumValue</c>, else the member's name.</summary>
    public static string Text(Member member) => member.Traits.String(TraitIds.EnumValue) ?? member.Name;

    /// <summary>An intEnum's value as the model has it.</summary>
    public static string? Number(Member member) => (member.Traits.Get(TraitIds.EnumValue) as NumberNode)?.Text;
}
