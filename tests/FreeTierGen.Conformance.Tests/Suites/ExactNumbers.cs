using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeTierGen.Conformance.Tests.Suites;

/// <summary>
/// Numbers of cases that are tagged as of arbitrary precision: what publishes the suites writes their parameters as doubles, and only the
/// body still has all the digits. Where a number of the body is that double, it is the one that is meant.
/// </summary>
internal static class ExactNumbers
{
    /// <summary>The case with the body's digits in its parameters.</summary>
    public static JsonElement Restore(JsonElement stated)
    {
        var isTagged = stated.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(static tag => tag.ValueEquals("arbitrary-precision"));
        if (!isTagged || !stated.TryGetProperty("params", out _) || !stated.TryGetProperty("body", out var body))
        {
            return stated;
        }

        var restored = JsonNode.Parse(stated.GetRawText())!;
        Restore(restored["params"]!, JsonNode.Parse(body.GetString()!)!);
        return JsonDocument.Parse(restored.ToJsonString()).RootElement;
    }

    private static void Restore(JsonNode rounded, JsonNode exact)
    {
        if (rounded is not JsonObject members || exact is not JsonObject found)
        {
            return;
        }

        foreach (var (name, value) in members.ToList())
        {
            if (value is JsonValue number && found[name] is JsonValue digits && IsRounded(number, digits.ToString()))
            {
                members[name] = JsonNode.Parse(digits.ToString());
            }
            else if (value is not null && found[name] is { } inner)
            {
                Restore(value, inner);
            }
        }
    }

    private static bool IsRounded(JsonValue number, string digits)
        => number.GetValueKind() == JsonValueKind.Number
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var rounded)
            && double.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) == rounded;
}
