using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Changes JSON in one place at a time.</summary>
internal static class JsonMutations
{
    /// <summary>Each scalar of a value changed, one a copy; an item put into what is empty, and one taken out of each array.</summary>
    public static IEnumerable<(string Change, JsonNode Mutated)> Values(JsonNode value)
        => PathsOf(value).SelectMany(path => Changes(value, path));

    /// <summary>Each member of each object taken out, and one put in.</summary>
    public static IEnumerable<(string Change, JsonNode Mutated)> Members(JsonNode value)
    {
        foreach (var path in PathsOf(value).Where(path => At(value, path) is JsonObject))
        {
            foreach (var (name, _) in At(value, path)!.AsObject())
            {
                yield return Copy(value, path, $"without {name}", node => node!.AsObject().Remove(name));
            }

            yield return Copy(value, path, "with another member", node => node!.AsObject()["surprise"] = 1);
        }
    }

    /// <summary>A copy with one thing done to it.</summary>
    public static (string Change, JsonNode Mutated) Copy(JsonNode value, string[] path, string change, Action<JsonNode?> mutate)
    {
        var copy = value.DeepClone();
        mutate(At(copy, path));
        return ($"/{string.Join('/', path)} {change}", copy);
    }

    /// <summary>Another value of the same kind.</summary>
    public static JsonNode Other(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        JsonValueKind.Number => JsonNode.Parse(value.ToJsonString() is ['-', .. var digits] ? "-1" + digits : "1" + value.ToJsonString())!,
        JsonValueKind.String => JsonValue.Create(value.GetValue<string>() switch
        {
            "NaN" => "Infinity",
            "Infinity" => "-Infinity",
            "-Infinity" => "NaN",
            var text => text + "x",
        }),
        _ => JsonValue.Create("x"),
    };

    private static IEnumerable<(string Change, JsonNode Mutated)> Changes(JsonNode value, string[] path)
    {
        switch (At(value, path))
        {
            case JsonObject { Count: 0 }:
                yield return Copy(value, path, "not empty", node => node!.AsObject()["surprise"] = 1);
                break;
            case JsonArray { Count: 0 }:
                yield return Copy(value, path, "not empty", node => node!.AsArray().Add(1));
                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    var index = i;
                    yield return Copy(value, path, $"without item {i}", node => node!.AsArray().RemoveAt(index));
                }

                break;
            case JsonObject:
                break;
            case var scalar when path.Length > 0:
                yield return Copy(value, path[..^1], $"with another {path[^1]}", parent => Set(parent!, path[^1], Other(scalar)));
                if (scalar?.GetValueKind() == JsonValueKind.Number)
                {
                    yield return Copy(value, path[..^1], $"with the text of {path[^1]}", parent => Set(parent!, path[^1], scalar.ToJsonString()));
                }

                break;
        }
    }

    private static void Set(JsonNode parent, string name, JsonNode value)
    {
        if (parent is JsonArray array)
        {
            array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[name] = value;
        }
    }

    private static JsonNode? At(JsonNode value, string[] path)
        => path.Aggregate((JsonNode?)value, (node, name) => node is JsonArray array
            ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]
            : node![name]);

    private static IEnumerable<string[]> PathsOf(JsonNode? value, params string[] path)
    {
        yield return path;
        var inner = value switch
        {
            JsonObject map => map.Select(member => (member.Key, member.Value)),
            JsonArray list => list.Select((item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var found in inner.SelectMany(pair => PathsOf(pair.Item2, [.. path, pair.Item1])))
        {
            yield return found;
        }
    }
}
