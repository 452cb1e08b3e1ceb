using System.Globalization;
using System.Text.Json;

namespace FreeTierGen.Models.Tests;

/// <summary>
/// Lists where two models in Smithy's JSON AST differ, each difference with its path. Traits that hold words or that may be
/// written in more than one way are left out, and so are empty and absent sets of traits; members have to come in the same order.
/// </summary>
internal sealed class ModelComparison
{
    private static readonly HashSet<string> TraitsLeftOut =
    [
        "smithy.api#documentation",
        "smithy.api#examples",
        "smithy.test#smokeTests",
        "smithy.rules#endpointRuleSet",
        "smithy.rules#endpointTests",
    ];

    private static readonly JsonElement NoTraits = JsonElement.Parse("{}");

    private readonly List<string> _differences = [];

    public static IReadOnlyList<string> Differences(JsonElement expected, JsonElement actual)
    {
        var comparison = new ModelComparison();
        comparison.Compare("", expected, actual);
        return comparison._differences;
    }

    private void Compare(string path, JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            Report(path, $"expected {expected.GetRawText()}, found {actual.GetRawText()}");
            return;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareObjects(path, expected, actual);
                break;
            case JsonValueKind.Array:
                CompareArrays(path, expected, actual);
                break;
            case JsonValueKind.Number when Number(expected) != Number(actual):
            case JsonValueKind.String when expected.GetString() != actual.GetString():
                Report(path, $"expected {expected.GetRawText()}, found {actual.GetRawText()}");
                break;
        }
    }

    private void CompareObjects(string path, JsonElement expected, JsonElement actual)
    {
        var ofExpected = Properties(path, expected);
        var ofActual = Properties(path, actual);
        foreach (var (name, value) in ofExpected)
        {
            var child = $"{path}/{name}";
            if (ofActual.TryGetValue(name, out var other))
                Compare(child, value, other);
            else
                Report(child, "is missing");
        }

        foreach (var name in ofActual.Keys)
        {
            if (!ofExpected.ContainsKey(name))
                Report($"{path}/{name}", "is not expected");
        }

        // The order of shapes and traits is free. The order of members is part of a model: code is generated in it.
        if (path.EndsWith("/members", StringComparison.Ordinal)
            && ofExpected.Count == ofActual.Count
            && ofExpected.Keys.All(ofActual.ContainsKey)
            && !ofExpected.Keys.SequenceEqual(ofActual.Keys))
            Report(path, $"expected the order {string.Join(", ", ofExpected.Keys)}, found {string.Join(", ", ofActual.Keys)}");
    }

    private void CompareArrays(string path, JsonElement expected, JsonElement actual)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
            Report(path, $"expected {expected.GetArrayLength()} items, found {actual.GetArrayLength()}");

        for (var i = 0; i < Math.Min(expected.GetArrayLength(), actual.GetArrayLength()); i++)
            Compare(string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"), expected[i], actual[i]);
    }

    private static OrderedDictionary<string, JsonElement> Properties(string path, JsonElement element)
    {
        var properties = new OrderedDictionary<string, JsonElement>();
        var areTraits = path.EndsWith("/traits", StringComparison.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!areTraits || !TraitsLeftOut.Contains(property.Name))
                properties.Add(property.Name, property.Value);
        }

        if (IsShapeOrMember(path))
            properties.TryAdd("traits", NoTraits);
        return properties;
    }

    // "/shapes/{id}", "/shapes/{id}/member" and "/shapes/{id}/members/{name}".
    private static bool IsShapeOrMember(string path)
    {
        var segments = path.Split('/');
        return segments is ["", "shapes", _] or ["", "shapes", _, "member"] or ["", "shapes", _, "members", _];
    }

    // 0 and 0.0 are the same value.
    private static decimal Number(JsonElement element) => element.GetDecimal();

    private void Report(string path, string difference) => _differences.Add($"{path}: {difference}");
}
