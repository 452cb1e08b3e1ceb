using System.Globalization;
using System.Runtime.CompilerServices;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Naming;

/// <summary>The values of enum members.</summary>
internal static class EnumValues
{
    // Thousands of members may have a default of one enum, which may have thousands of values.
    private static readonly ConditionalWeakTable<Shape, Dictionary<string, Member>> Members = new();

    /// <summary>A string enum's value: <c>@enumValue</c>, else the member's name.</summary>
    public static string Text(Member member) => member.Traits.String(TraitIds.EnumValue) ?? member.Name;

    /// <summary>An intEnum's value; null where it has none, or one that is no 32-bit integer.</summary>
    public static string? Number(Member member) => (member.Traits.Get(TraitIds.EnumValue) as NumberNode) is { } number ? Number(number) : null;

    /// <summary>The first member of an enum with this value, as <see cref="Text"/> or <see cref="Number(Member)"/> has it; null where none has it.</summary>
    public static Member? Find(Shape target, string value) => Members.GetValue(target, Index).TryGetValue(value, out var member) ? member : null;

    /// <summary>The number as C# writes it; null where it is no 32-bit integer.</summary>
    public static string? Number(NumberNode number)
        => ModelNumber.TryWhole(number.Text, out var value) && value >= int.MinValue && value <= int.MaxValue
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;

    private static Dictionary<string, Member> Index(Shape target)
    {
        var members = new Dictionary<string, Member>(StringComparer.Ordinal);
        foreach (var member in target.Members)
        {
            var value = target.Type == ShapeType.Enum ? Text(member) : Number(member);
            if (value is not null && !members.ContainsKey(value))
            {
                members.Add(value, member);
            }
        }

        return members;
    }
}
