using System.Globalization;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Patterns;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Validation;

/// <summary>The constraints of a member's value, not of what the value holds. A member's trait outweighs its target's.</summary>
internal sealed class ConstraintLowering(SmithyModel model, PatternIndex patterns)
{
    /// <summary>The checks; empty where nothing can be violated.</summary>
    public IEnumerable<CheckSpec> Of(Member member, Shape target)
    {
        if (target.Type == ShapeType.Enum)
        {
            yield return new EnumValueCheckSpec();
        }

        if (Length(member, target) is { } length)
        {
            yield return length;
        }

        if (Trait(member, target, TraitIds.Range) is ObjectNode range && RangeLowering.Lower(target.Type, range) is { } check)
        {
            yield return check;
        }

        if (target.Type == ShapeType.String && patterns.Find(member, target) is { Code: not null } pattern)
        {
            yield return new PatternCheckSpec(pattern.Reference, pattern.Code is RegexPatternSpec);
        }

        if (target.Type == ShapeType.List && Trait(member, target, TraitIds.UniqueItems) is not null && IsComparable(target))
        {
            yield return new UniqueItemsCheckSpec();
        }
    }

    private static Node? Trait(Member member, Shape target, string id) => member.Traits.Get(id) ?? target.Traits.Get(id);

    private static LengthCheckSpec? Length(Member member, Shape target)
    {
        LengthKind? kind = target.Type switch
        {
            ShapeType.String => LengthKind.Text,
            ShapeType.Blob when !target.Traits.Has(TraitIds.Streaming) => LengthKind.Bytes,
            ShapeType.List or ShapeType.Map => LengthKind.Entries,
            _ => null,
        };
        if (kind is null || Trait(member, target, TraitIds.Length) is not ObjectNode length)
        {
            return null;
        }

        var (min, max) = (Bound(length["min"]), Bound(length["max"]));

        // What no value can break is no constraint: there are no negative lengths, and none above int's.
        var binds = min > 0 || max < int.MaxValue;
        return binds ? new LengthCheckSpec(kind.Value, min, max) : null;
    }

    private static long? Bound(Node? node)
        => node is NumberNode number && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and <= long.MaxValue
                ? (long)value
                : null;

    // Structures and documents have no equality that would be the service's.
    private bool IsComparable(Shape list) => model.Target(list.Member("member")!).Type is
        ShapeType.Boolean or ShapeType.String or ShapeType.Enum or ShapeType.IntEnum or ShapeType.Byte or ShapeType.Short
        or ShapeType.Integer or ShapeType.Long or ShapeType.BigInteger or ShapeType.Timestamp;
}
