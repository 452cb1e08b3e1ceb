using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.JmesPath;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>A comparison that a waiter makes of a case's expression, and whether it holds.</summary>
/// <param name="Path">The expression, on the case's data.</param>
/// <param name="Comparator">The comparator.</param>
/// <param name="Expected">What it compares with.</param>
/// <param name="Holds">Whether it holds, by the case's result.</param>
/// <param name="IsOfWhole">Whether it is of what the expression gives as a whole: a waiter can make it wherever the expression compiles.</param>
internal sealed record WaiterComparison(string Path, string Comparator, string Expected, bool Holds, bool IsOfWhole = false);

/// <summary>Makes comparisons of cases, for each comparator that what the case gives can be compared by.</summary>
internal static class WaiterComparisons
{
    private const string Other = "something else";

    /// <summary>The comparisons of one case.</summary>
    public static IEnumerable<WaiterComparison> Of(string expression, JsonNode? result)
    {
        switch (result)
        {
            case JsonArray items:
                return OfList(expression, items);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                var text = value.GetValue<string>();
                return [new(expression, "stringEquals", text, true, IsOfWhole: true), new(expression, "stringEquals", text + Other, false)];
            case JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                var isTrue = value.GetValue<bool>();
                return [new(expression, "booleanEquals", "true", isTrue, IsOfWhole: true), new(expression, "booleanEquals", "false", !isTrue)];
            case JsonObject:
                return [new($"({expression}) != `null`", "booleanEquals", "true", true, IsOfWhole: true)];
            default:
                return [new($"({expression}) == `{result?.ToJsonString() ?? "null"}`", "booleanEquals", "true", true, IsOfWhole: true)];
        }
    }

    private static IEnumerable<WaiterComparison> OfList(string expression, JsonArray items)
    {
        yield return OfLength(expression, items.Count, true) with { IsOfWhole = true };
        yield return OfLength(expression, items.Count + 1, false);
        foreach (var comparison in OfTexts(expression, items))
        {
            yield return comparison;
        }

        // A member of what a projection gives is asked within it, and again of the list that it is by then.
        foreach (var name in items.OfType<JsonObject>().SelectMany(item => item).Where(member => IsText(member.Value)).Select(member => member.Key).Distinct())
        {
            var values = new JsonArray([.. items.Select(item => (item as JsonObject)?[name]).Where(value => value is not null).Select(value => value!.DeepClone())]);
            var member = JsonSerializer.Serialize(name);
            var paths = PathParser.Parse(expression) is ProjectionNode ? new[] { $"{expression}.{member}", $"{expression} | [*].{member}" } : [$"{expression} | [*].{member}"];
            foreach (var comparison in paths.SelectMany(path => OfTexts(path, values)))
            {
                yield return comparison;
            }
        }
    }

    private static IEnumerable<WaiterComparison> OfTexts(string expression, JsonArray items)
    {
        if (!items.All(IsText))
        {
            yield break;
        }

        var texts = items.Select(item => item!.GetValue<string>()).ToList();
        foreach (var text in texts.Distinct().Append(Other))
        {
            yield return new(expression, "anyStringEquals", text, texts.Contains(text));
            yield return new(expression, "allStringEquals", text, texts.Count > 0 && texts.TrueForAll(item => item == text));
        }
    }

    private static WaiterComparison OfLength(string expression, int count, bool holds)
        => new($"length({expression}) == `{count.ToString(CultureInfo.InvariantCulture)}`", "booleanEquals", "true", holds);

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;
}
