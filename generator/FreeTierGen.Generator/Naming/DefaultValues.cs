using System.Globalization;
using System.Numerics;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Naming;

/// <summary>
/// C# expressions for values of <c>@default</c>. What a value stands for is found out here, while the project builds: no expression
/// parses a text that might be none, nor one that costs something each time an object is made.
/// </summary>
internal static class DefaultValues
{
    /// <summary>The expression for the value; <c>default</c> where it is the type's own default, null where the target can't have it.</summary>
    /// <param name="target">The shape of the member that has the default.</param>
    /// <param name="value">The default.</param>
    /// <param name="references">The types of shapes.</param>
    /// <param name="enumMember">The names of an enum's members.</param>
    public static string? Expression(Shape target, Node value, TypeReferences references, Func<Member, string> enumMember) => (target.Type, value) switch
    {
        (ShapeType.Boolean, BooleanNode flag) => flag.Value ? "true" : "default",
        (ShapeType.String, StringNode text) => CSharpLiteral.String(text.Value),
        (ShapeType.Enum, StringNode text) => Enum(target, text.Value, references.Of(target), enumMember),
        (ShapeType.IntEnum, NumberNode number) => IntEnum(target, number, references.Of(target), enumMember),
        (ShapeType.Blob, StringNode) when target.Traits.Has(TraitIds.Streaming) => Absence.Expression(target, references),
        (ShapeType.Blob, StringNode text) => Blob(text.Value),
        (ShapeType.Timestamp, NumberNode number) => Timestamp(number),
        (ShapeType.Timestamp, StringNode text) => Timestamp(text.Value),
        (ShapeType.List, ArrayNode { Items.Length: 0 }) or (ShapeType.Map, ObjectNode { Properties.Length: 0 }) => Absence.Expression(target, references),
        (ShapeType.Document, not NullNode) => "global::FreeTierGen.Runtime.Json.JsonDocuments.Parse(" + CSharpLiteral.String(Json(value)) + ")",
        (_, NumberNode number) => Number(target.Type, number.Text),
        _ => null,
    };

    /// <summary>Whether members that target the shape can have the default.</summary>
    public static bool IsPossible(Shape target, Node value) => (target.Type, value) switch
    {
        (ShapeType.Boolean, BooleanNode) or (ShapeType.String or ShapeType.Enum, StringNode) => true,
        (ShapeType.IntEnum, NumberNode number) => EnumValues.Number(number) is not null,
        (ShapeType.Blob, StringNode text) => target.Traits.Has(TraitIds.Streaming) || Blob(text.Value) is not null,
        (ShapeType.Timestamp, NumberNode number) => Timestamp(number) is not null,
        (ShapeType.Timestamp, StringNode text) => Timestamp(text.Value) is not null,
        (ShapeType.List, ArrayNode { Items.Length: 0 }) or (ShapeType.Map, ObjectNode { Properties.Length: 0 }) => true,
        (ShapeType.Document, _) => true,
        (_, NumberNode number) => Number(target.Type, number.Text) is not null,
        _ => false,
    };

    /// <summary>The member of an enum that is the default, or null where it is none of them.</summary>
    public static Member? EnumMember(Shape target, Node? value) => (target.Type, value) switch
    {
        (ShapeType.Enum, StringNode text) => EnumValues.Find(target, text.Value),
        (ShapeType.IntEnum, NumberNode number) => EnumValues.Number(number) is { } wanted ? EnumValues.Find(target, wanted) : null,
        _ => null,
    };

    /// <summary>What a default of the type has to be.</summary>
    public static string Describe(ShapeType type) => type switch
    {
        ShapeType.Boolean => "a boolean",
        ShapeType.String or ShapeType.Enum => "a string",
        ShapeType.Blob => "a string of Base64",
        ShapeType.Timestamp => "a date and time as in RFC 3339, or seconds since 1970, of the years 1 to 9999",
        ShapeType.List => "an empty list",
        ShapeType.Map => "an empty object",
        ShapeType.Byte => Whole(sbyte.MinValue, sbyte.MaxValue),
        ShapeType.Short => Whole(short.MinValue, short.MaxValue),
        ShapeType.Integer or ShapeType.IntEnum => Whole(int.MinValue, int.MaxValue),
        ShapeType.Long => Whole(long.MinValue, long.MaxValue),
        ShapeType.Float => "a number that a 32-bit floating-point number can hold",
        ShapeType.Double => "a number that a 64-bit floating-point number can hold",
        ShapeType.BigInteger => "a whole number of at most some thousand digits",
        ShapeType.BigDecimal => "a number of at most some thousand digits",
        _ => "null",
    };

    private static string Whole(long min, long max) => FormattableString.Invariant($"a whole number from {min} to {max}");

    private static string? Number(ShapeType type, string text) => type switch
    {
        ShapeType.Byte => Integer(text, sbyte.MinValue, sbyte.MaxValue, ""),
        ShapeType.Short => Integer(text, short.MinValue, short.MaxValue, ""),
        ShapeType.Integer => Integer(text, int.MinValue, int.MaxValue, ""),
        ShapeType.Long => Integer(text, long.MinValue, long.MaxValue, "L"),
        ShapeType.Float or ShapeType.Double => FloatingPoint.Literal(text, type) is not { } literal ? null : FloatingPoint.IsZero(text, type) ? "default" : literal,
        ShapeType.BigInteger => BigInteger(text),
        ShapeType.BigDecimal => !ModelNumber.TryParse(text, out var number) ? null
            : number.IsZero ? "default"
            : "global::FreeTierGen.Runtime.BigDecimal.Parse(" + CSharpLiteral.String(text) + ")",
        _ => null,
    };

    private static string? Integer(string text, long min, long max, string suffix)
        => !ModelNumber.TryWhole(text, out var value) || value < min || value > max ? null
            : value.IsZero ? "default"
            : value.ToString(CultureInfo.InvariantCulture) + suffix;

    private static string? BigInteger(string text)
    {
        if (!ModelNumber.TryWhole(text, out var value))
        {
            return null;
        }

        var digits = value.ToString(CultureInfo.InvariantCulture);
        return value.IsZero ? "default"
            : value >= long.MinValue && value <= long.MaxValue ? digits + "L"
            : $"global::System.Numerics.BigInteger.Parse({CSharpLiteral.String(digits)}, global::System.Globalization.CultureInfo.InvariantCulture)";
    }

    private static string Enum(Shape target, string value, string type, Func<Member, string> enumMember)
        => EnumMember(target, new StringNode(0, value)) is { } known ? type + "." + enumMember(known)
            : value.Length == 0 ? "default"
            : "new " + type + "(" + CSharpLiteral.String(value) + ")";

    private static string? IntEnum(Shape target, NumberNode number, string type, Func<Member, string> enumMember)
        => EnumMember(target, number) is { } known ? type + "." + enumMember(known)
            : EnumValues.Number(number) is not { } value ? null
            : value == "0" ? "default"
            : $"({type})({value})";

    private static string? Blob(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64).Length == 0 ? "default" : "global::System.Convert.FromBase64String(" + CSharpLiteral.String(base64) + ")";
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Timestamp(NumberNode number)
        => ModelNumber.TryParse(number.Text, out var seconds) ? Timestamp(seconds.Thousandfold().Floor()) : null;

    private static string? Timestamp(string text)
        => Rfc3339.TryParse(text, out var time) ? Timestamp(new BigInteger(time.ToUnixTimeMilliseconds())) : null;

    private static string? Timestamp(BigInteger milliseconds)
        => milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? null
            : milliseconds.IsZero ? "global::System.DateTimeOffset.UnixEpoch"
            : FormattableString.Invariant($"global::System.DateTimeOffset.FromUnixTimeMilliseconds({milliseconds}L)");

    private static string Json(Node value) => value switch
    {
        StringNode text => "\"" + System.Text.Json.JsonEncodedText.Encode(text.Value) + "\"",
        NumberNode number => number.Text,
        BooleanNode flag => flag.Value ? "true" : "false",
        ArrayNode array => "[" + string.Join(",", array.Items.Select(Json)) + "]",
        ObjectNode obj => "{" + string.Join(
            ",", obj.Properties.Select(property => "\"" + System.Text.Json.JsonEncodedText.Encode(property.Name) + "\":" + Json(property.Value))) + "}",
        _ => "null",
    };
}
