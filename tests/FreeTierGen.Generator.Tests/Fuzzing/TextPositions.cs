using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>The places of a model that take any text.</summary>
internal static class TextPositions
{
    // Under these stands whatever anyone wants to say.
    private static readonly HashSet<string> Free = new(StringComparer.Ordinal)
    {
        "smithy.api#documentation", "documentation", "smithy.api#title", "smithy.api#enumValue", "message", "since", "smithy.api#externalDocumentation", "More",
        "smithy.api#examples", "title", "smithy.api#mediaType", "uri", "name", "endpointPrefix", "cloudFormationName", "code", "tags", "expected", "authors",
    };

    // Names of parameters, headers and schemes, and what a boolean is compared with.
    private static readonly string[] Exceptions = ["smithy.rules#contextParam/name", "smithy.api#httpApiKeyAuth/name", "authSchemes/0/name", "inputOutput/expected"];

    // Defaults that are any string: others are of enums, dates and blobs.
    private static readonly string[] More = ["text/traits/smithy.api#default", "Word/value", "Names/value/0", "Names/value/1"];

    /// <summary>The model with another text in every place; <paramref name="text"/> is given the place's path.</summary>
    public static string Replace(string model, Func<string, string> text)
    {
        var root = JsonNode.Parse(model)!;
        var places = Places(root, "", "").ToList();
        Assert.True(places.Count >= 15, $"only {places.Count} places");
        foreach (var (path, node) in places)
        {
            node.ReplaceWith(JsonValue.Create(text(path)));
        }

        return root.ToJsonString();
    }

    private static IEnumerable<(string Path, JsonNode Node)> Places(JsonNode node, string name, string path)
    {
        var inner = node switch
        {
            JsonObject owner => owner.SelectMany(property => property.Value is { } value ? Places(value, property.Key, $"{path}/{property.Key}") : []),
            JsonArray list => list.SelectMany((item, index) => item is null ? [] : Places(item, name, $"{path}/{index}")),
            _ => IsFree(node, name, path) ? [(path, node)] : [],
        };
        return inner;
    }

    private static bool IsFree(JsonNode node, string name, string path)
        => node.GetValueKind() == JsonValueKind.String
            && (More.Any(end => path.EndsWith(end, StringComparison.Ordinal))
                || (Free.Contains(name) && !Exceptions.Any(end => path.EndsWith(end, StringComparison.Ordinal))));
}
