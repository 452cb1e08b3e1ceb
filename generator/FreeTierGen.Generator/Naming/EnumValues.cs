using System.Globalization;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Naming;

/// <summary>The values of enum members.</summary>
internal static class EnumValues
{
    /// <summary>A string enum's value: <c>@enumValue</c>, else the member's name.</summary>
    public static string Text(Member member) => member.Traits.String(TraitIds.EnumValue) ?? member.Name;

    /// <summary>An intEnum's value; null where it has none, or one that is no 32-bit integer.</summary>
    public static string? Number(Member member) => (member.Traits.Get(TraitIds.EnumValue) as NumberNode) is { } number ? Number(number) : null;

    /// <summary>The number as C# writes it; null where it is no 32-bit integer.</summary>
    public static string? Number(NumberNode number)
        => ModelNumber.TryWhole(number.Text, out var value) && value >= int.MinValue && value <= int.MaxValue
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;
}
