using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime;

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
        (ShapeType.Float, JsonValueKind.Number) => float.Parse(json.GetRawText(), NumberStyles.Float, Numbers),
        (ShapeType.Float, JsonValueKind.String) => Special(json) is { } special ? (float)special : null,
        (ShapeType.Double, JsonValueKind.Number) => double.Parse(json.GetRawText(), NumberStyles.Float, Numbers),
        (ShapeType.Double, JsonValueKind.String) => Special(json),
        (ShapeType.BigInteger, JsonValueKind.Number) => Whole(json),
        (ShapeType.BigDecimal, JsonValueKind.Number) => BigDecimal.Parse(json.GetRawText()),
        (ShapeType.Timestamp, JsonValueKind.Number) => Time(json.GetDecimal() * TimeSpan.TicksPerSecond),
        (ShapeType.Blob, JsonValueKind.String) => Encoding.UTF8.GetBytes(json.GetString()!),
        _ => null,
    };

    private static CultureInfo Numbers => CultureInfo.InvariantCulture;

    // What JSON has no number for. Any other number in quotes is a text, and no value of a number's shape.
    private static double? Special(JsonElement json) => json.GetString() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => null,
    };

    // What is finer than a tick is no time that a client could give.
    private static DateTimeOffset? Time(decimal ticks) =>
        decimal.IsInteger(ticks) ? DateTimeOffset.UnixEpoch.AddTicks((long)ticks) : null;

    // A whole number may be written with a fraction of zero.
    private static BigInteger Whole(JsonElement json) => BigInteger.Parse(json.GetRawText(), NumberStyles.Float, Numbers);
}
