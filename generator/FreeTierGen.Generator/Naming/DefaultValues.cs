using System.Globalization;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Naming;

/// <summary>C# expressions for values of <c>@default</c>.</summary>
internal static class DefaultValues
{
    /// <summary>The expression for the value; <c>default</c> where it is the type's own default, null where it has none.</summary>
    public static string? Expression(Shape target, Node value, string type, Func<Member, string> enumMember) => (target.Type, value) switch
    {
        (ShapeType.Boolean, BooleanNode flag) => flag.Value ? "true" : "default",
        (ShapeType.String, StringNode text) => CSharpLiteral.String(text.Value),
        (ShapeType.Enum, StringNode text) => Enum(target, text.Value, type, enumMember),
        (ShapeType.IntEnum, NumberNode number) => IntEnum(target, number, type, enumMember),
        (ShapeType.Blob, StringNode) when target.Traits.Has(TraitIds.Streaming) => "global::System.IO.Stream.Null",
        (ShapeType.Blob, StringNode text) => text.Value.Length == 0
            ? "default"
            : "global::System.Convert.FromBase64String(" + CSharpLiteral.String(text.Value) + ")",
        (ShapeType.Timestamp, NumberNode number) => Timestamp(number),
        (ShapeType.Timestamp, StringNode text) =>
            "global::System.DateTimeOffset.Parse(" + CSharpLiteral.String(text.Value) + ", global::System.Globalization.CultureInfo.InvariantCulture)",
        (ShapeType.List, ArrayNode) or (ShapeType.Map, ObjectNode) => Absence.Expression(target, type),
        (ShapeType.Document, not NullNode) => "global::FreeTierGen.Runtime.Json.JsonDocuments.Parse(" + CSharpLiteral.String(Json(value)) + ")",
        (_, NumberNode number) => Number(target.Type, number),
        _ => null,
    };

    private static string? Number(ShapeType type, NumberNode number)
    {
        if (decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == 0)
        {
            return "default";
        }

        return type switch
        {
            ShapeType.Byte or ShapeType.Short or ShapeType.Integer => number.Text,
            ShapeType.Long => number.Text + "L",
            ShapeType.Float => number.Text + "f",
            ShapeType.Double => number.Text + "d",
            ShapeType.BigInteger => "global::System.Numerics.BigInteger.Parse(" + CSharpLiteral.String(number.Text)
                + ", global::System.Globalization.CultureInfo.InvariantCulture)",
            ShapeType.BigDecimal => "global::FreeTierGen.Runtime.Json.BigDecimal.Parse(" + CSharpLiteral.String(number.Text) + ")",
            _ => null,
        };
    }

    private static string Enum(Shape target, string value, string type, Func<Member, string> enumMember)
    {
        var known = target.Members.FirstOrDefault(member => EnumValues.Text(member) == value);
        return known is not null ? type + "." + enumMember(known)
            : value.Length == 0 ? "default"
            : "new " + type + "(" + CSharpLiteral.String(value) + ")";
    }

    private static string IntEnum(Shape target, NumberNode number, string type, Func<Member, string> enumMember)
    {
        var known = target.Members.FirstOrDefault(member => EnumValues.Number(member) == number.Text);
        return known is not null ? type + "." + enumMember(known)
            : number.Text == "0" ? "default"
            : "(" + type + ")" + number.Text;
    }

    private static string Timestamp(NumberNode number)
    {
        if (!decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || seconds == 0)
        {
            return "global::System.DateTimeOffset.UnixEpoch";
        }

        return "global::System.DateTimeOffset.FromUnixTimeMilliseconds("
            + decimal.Truncate(seconds * 1000).ToString(CultureInfo.InvariantCulture) + "L)";
    }

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
