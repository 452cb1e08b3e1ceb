using System.Globalization;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Validation;

/// <summary>Turns <c>@range</c> into C# conditions, for each type of number.</summary>
internal static class RangeLowering
{
    private const string BigInteger = "global::System.Numerics.BigInteger.Parse({0}, global::System.Globalization.CultureInfo.InvariantCulture)";
    private const string BigDecimal = "global::FreeTierGen.Runtime.Json.BigDecimal.Parse({0})";

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
            ShapeType.Float => FloatingPoint(min, max, "f"),
            ShapeType.Double => FloatingPoint(min, max, "d"),
            ShapeType.BigInteger => Big(min, max, BigInteger),
            ShapeType.BigDecimal => Big(min, max, BigDecimal),
            _ => null,
        };
    }

    private static RangeCheckSpec? Integer(string? min, string? max, long smallest, long largest)
    {
        var low = Parse(min) is { } lower && Math.Ceiling(lower) is var ceiling && ceiling > smallest && ceiling <= largest ? ceiling : (decimal?)null;
        var high = Parse(max) is { } upper && Math.Floor(upper) is var floor && floor < largest && floor >= smallest ? floor : (decimal?)null;
        var condition = (low, high) switch
        {
            (not null, not null) => $"{{0}} is < {Text(low)} or > {Text(high)}",
            (not null, null) => $"{{0}} < {Text(low)}",
            (null, not null) => $"{{0}} > {Text(high)}",
            _ => null,
        };
        return condition is null ? null : new RangeCheckSpec(condition, Text(low), Text(high));
    }

    // NaN is within no range.
    private static RangeCheckSpec? FloatingPoint(string? min, string? max, string suffix) => (min, max) switch
    {
        (not null, not null) => new RangeCheckSpec($"{{0}} is not (>= {min}{suffix} and <= {max}{suffix})", CSharpLiteral.String(min), CSharpLiteral.String(max)),
        (not null, null) => new RangeCheckSpec($"{{0}} is not >= {min}{suffix}", CSharpLiteral.String(min), "null"),
        (null, not null) => new RangeCheckSpec($"{{0}} is not <= {max}{suffix}", "null", CSharpLiteral.String(max)),
        _ => null,
    };

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

    private static string Quote(string? bound) => bound is null ? "null" : CSharpLiteral.String(bound);

    private static decimal? Parse(string? text)
        => text is not null && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(decimal? bound) => bound is { } value ? value.ToString("0", CultureInfo.InvariantCulture) : "null";
}
