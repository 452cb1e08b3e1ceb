using System.Globalization;
using System.Numerics;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Validation;

/// <summary>Turns <c>@range</c> into C# conditions, for each type of number.</summary>
internal static class RangeLowering
{
    private const string BigInteger = "global::System.Numerics.BigInteger.Parse({0}, global::System.Globalization.CultureInfo.InvariantCulture)";
    private const string BigDecimal = "global::FreeTierGen.Runtime.BigDecimal.Parse({0})";

    /// <summary>The check, or null where no value of the type can violate the range, or where it can't be decided exactly.</summary>
    public static RangeCheckSpec? Lower(ShapeType type, ObjectNode range)
    {
        var (min, max) = ((range["min"] as NumberNode)?.Text, (range["max"] as NumberNode)?.Text);
        return type switch
        {
            ShapeType.Byte => Integer(min, max, sbyte.MinValue, sbyte.MaxValue),
            ShapeType.Short => Integer(min, max, short.MinValue, short.MaxValue),
            ShapeType.Integer => Integer(min, max, int.MinValue, int.MaxValue),
            ShapeType.Long => Integer(min, max, long.MinValue, long.MaxValue),
            ShapeType.Float or ShapeType.Double => Floating(Representable(min, type), Representable(max, type), type),
            ShapeType.BigInteger => Big(Low(min), High(max), BigInteger),
            ShapeType.BigDecimal => Big(Sound(min), Sound(max), BigDecimal),
            _ => null,
        };
    }

    private static RangeCheckSpec? Integer(string? min, string? max, long smallest, long largest)
    {
        var low = ModelNumber.TryParse(min, out var lower) && lower.Ceiling() is var ceiling && ceiling > smallest && ceiling <= largest ? Text(ceiling) : null;
        var high = ModelNumber.TryParse(max, out var upper) && upper.Floor() is var floor && floor < largest && floor >= smallest ? Text(floor) : null;
        var condition = (low, high) switch
        {
            (not null, not null) => $"{{0}} is < {low} or > {high}",
            (not null, null) => $"{{0}} < {low}",
            (null, not null) => $"{{0}} > {high}",
            _ => null,
        };
        return condition is null ? null : new RangeCheckSpec(condition, low ?? "null", high ?? "null");
    }

    // NaN is within no range.
    private static RangeCheckSpec? Floating(string? min, string? max, ShapeType type)
    {
        var (low, high) = (min is null ? null : FloatingPoint.Literal(min, type), max is null ? null : FloatingPoint.Literal(max, type));
        var condition = (low, high) switch
        {
            (not null, not null) => $"{{0}} is not (>= {low} and <= {high})",
            (not null, null) => $"{{0}} is not >= {low}",
            (null, not null) => $"{{0}} is not <= {high}",
            _ => null,
        };
        return condition is null ? null : new RangeCheckSpec(condition, Quote(min), Quote(max));
    }

    private static RangeCheckSpec? Big(string? min, string? max, string parse)
    {
        var conditions = new List<string>();
        if (min is not null)
        {
            conditions.Add(Compare("<", min));
        }

        if (max is not null)
        {
            conditions.Add(Compare(">", max));
        }

        return conditions.Count == 0 ? null : new RangeCheckSpec(string.Join(" || ", conditions), Quote(min), Quote(max));

        string Compare(string sign, string bound)
        {
            // What fits into a long is compared as one, which needs no memory.
            var literal = long.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                ? bound + "L"
                : string.Format(CultureInfo.InvariantCulture, parse, CSharpLiteral.String(bound));
            return "{0} " + sign + " " + literal;
        }
    }

    // A bound that the type can't hold is beyond all its numbers.
    private static string? Representable(string? bound, ShapeType type) => bound is not null && FloatingPoint.Literal(bound, type) is not null ? bound : null;

    private static string? Sound(string? bound) => ModelNumber.TryParse(bound, out _) ? bound : null;

    private static string? Low(string? min) => ModelNumber.TryParse(min, out var number) ? Text(number.Ceiling()) : null;

    private static string? High(string? max) => ModelNumber.TryParse(max, out var number) ? Text(number.Floor()) : null;

    private static string Quote(string? bound) => bound is null ? "null" : CSharpLiteral.String(bound);

    private static string Text(BigInteger bound) => bound.ToString(CultureInfo.InvariantCulture);
}
