using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Conformance.Tests.Values;

/// <summary>What the scalars in a case's <c>params</c> are in .NET.</summary>
internal static class Scalars
{
    /// <summary>The value of a scalar that is no enum; null where the JSON can't be one of the shape.</summary>
    public static object? Parse(Shape shape, JsonElement json)
    {
        try
        {
            return Convert(shape, json);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static object? Convert(Shape shape, JsonElement json) => (shape.Type, json.ValueKind) switch
    {
        (ShapeType.Boolean, JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
        (ShapeType.String, JsonValueKind.String) => json.GetString(),
        (ShapeType.Byte, JsonValueKind.Number) => (sbyte)Whole(json),
        (ShapeType.Short, JsonValueKind.Number) => (short)Whole(json),
        (ShapeType.Integer, JsonValueKind.Number) => (int)Whole(json),
        (ShapeType.Long, JsonValueKind.Number) => (long)Whole(json),
        (ShapeType.Float, JsonValueKind.Number or JsonValueKind.String) => float.Parse(Text(json), NumberStyles.Float, Numbers),
        (ShapeType.Double, JsonValueKind.Number or JsonValueKind.String) => double.Parse(Text(json), NumberStyles.Float, Numbers),
        (ShapeType.BigInteger, JsonValueKind.Number or JsonValueKind.String) => BigInteger.Parse(Text(json), NumberStyles.Float, Numbers),
        (ShapeType.BigDecimal, JsonValueKind.Number or JsonValueKind.String) => BigDecimal.Parse(Text(json)),
        (ShapeType.Timestamp, JsonValueKind.Number) => DateTimeOffset.UnixEpoch.AddTicks((long)(json.GetDecimal() * TimeSpan.TicksPerSecond)),
        (ShapeType.Timestamp, JsonValueKind.String) => DateTimeOffset.Parse(json.GetString()!, Numbers),
        (ShapeType.Blob, JsonValueKind.String) => Encoding.UTF8.GetBytes(json.GetString()!),
        _ => null,
    };

    private static CultureInfo Numbers => CultureInfo.InvariantCulture;

    private static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    // A whole number may be written with a fraction of zero.
    private static BigInteger Whole(JsonElement json) => BigInteger.Parse(json.GetRawText(), NumberStyles.Float, Numbers);
}
