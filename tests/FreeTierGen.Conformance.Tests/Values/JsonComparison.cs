using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace FreeTierGen.Conformance.Tests.Values;

/// <summary>Compares JSON by what it means: objects without order, numbers by value.</summary>
internal static class JsonComparison
{
    /// <summary>Says how two values differ; null where they are the same.</summary>
    public static string? Difference(JsonElement expected, JsonElement actual, string path = "$")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{path} is {Show(actual)} instead of {Show(expected)}";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => ObjectDifference(expected, actual, path),
            JsonValueKind.Array => ArrayDifference(expected, actual, path),
            JsonValueKind.Number when !AreEqual(expected.GetRawText(), actual.GetRawText()) => $"{path} is {Show(actual)} instead of {Show(expected)}",
            JsonValueKind.String when expected.GetString() != actual.GetString() => $"{path} is {Show(actual)} instead of {Show(expected)}",
            _ => null,
        };
    }

    private static string? ObjectDifference(JsonElement expected, JsonElement actual, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in actual.EnumerateObject())
        {
            if (!names.Add(property.Name))
            {
                return $"{path} has the member {property.Name} twice";
            }

            if (!expected.TryGetProperty(property.Name, out _))
            {
                return $"{path} has the member {property.Name} = {Show(property.Value)}, which is not expected";
            }
        }

        foreach (var property in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(property.Name, out var value))
            {
                return $"{path} lacks the member {property.Name}";
            }

            if (Difference(property.Value, value, $"{path}.{property.Name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? ArrayDifference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
        {
            return $"{path} has {actual.GetArrayLength()} items instead of {expected.GetArrayLength()}";
        }

        for (var i = 0; i < expected.GetArrayLength(); i++)
        {
            if (Difference(expected[i], actual[i], $"{path}[{i}]") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    // Whole numbers count to their last digit; others as far as a double goes.
    private static bool AreEqual(string expected, string actual) =>
        BigInteger.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
        && BigInteger.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            ? one == other
            : double.Parse(expected, CultureInfo.InvariantCulture).Equals(double.Parse(actual, CultureInfo.InvariantCulture));

    private static string Show(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 200 ? text : text[..200] + "...";
    }
}
