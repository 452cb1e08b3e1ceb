using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Wrong forms of a case: in each, one expectation is not what a right client does.</summary>
internal static class CaseMutations
{
    private static readonly string[] Texts = ["method", "uri", "resolvedHost"];

    public static IEnumerable<(string Change, SuiteCase Mutated)> Of(SuiteCase item)
    {
        var stated = JsonNode.Parse(item.Stated.GetRawText())!;
        var mutations = item.Kind == SuiteCase.Requests ? OfRequest(stated, item.MediaType) : OfResponse(stated, item.Error is not null);
        return mutations
            .Append(JsonMutations.Copy(stated, [], "with a key that the harness does not know", node => node!["surprise"] = 1))
            .Select(mutation => (mutation.Change, item with { Stated = JsonSerializer.SerializeToElement(mutation.Mutated) }));
    }

    private static IEnumerable<(string Change, JsonNode Mutated)> OfRequest(JsonNode stated, string? mediaType)
    {
        foreach (var key in Texts.Where(key => stated[key] is not null))
        {
            yield return JsonMutations.Copy(stated, [], $"with another {key}", node => node![key] = JsonMutations.Other(node[key]));
        }

        if (stated["resolvedHost"] is { } resolved && resolved.GetValue<string>() != stated["host"]?.GetValue<string>().Split('/')[0])
        {
            yield return JsonMutations.Copy(stated, [], "without resolvedHost", node => node!.AsObject().Remove("resolvedHost"));
        }

        foreach (var mutation in Inside(stated, "headers", JsonMutations.Values))
        {
            yield return mutation;
        }

        foreach (var mutation in OfQuery(stated))
        {
            yield return mutation;
        }

        yield return Added(stated, "headers", new JsonObject { ["X-Absent"] = "1" });
        yield return Added(stated, "requireHeaders", new JsonArray("X-Absent"));
        yield return Added(stated, "forbidHeaders", new JsonArray("user-agent"));
        yield return Added(stated, "queryParams", new JsonArray("absent=1"));
        yield return Added(stated, "queryParams", new JsonArray("absent"));
        yield return Added(stated, "requireQueryParams", new JsonArray("absent"));
        yield return Added(stated, "params", new JsonObject { ["surprise"] = 1 });

        // One that no client has: some services sign, others don't.
        yield return Added(stated, "authScheme", JsonValue.Create("smithy.api#httpDigestAuth"));
        foreach (var mutation in OfBody(stated, mediaType))
        {
            yield return mutation;
        }
    }

    // What a query holds beside the stated is left open, so that a pair alone can't be missed; one of several of a name can.
    private static IEnumerable<(string Change, JsonNode Mutated)> OfQuery(JsonNode stated)
    {
        var pairs = stated["queryParams"]?.AsArray().Select(pair => pair!.GetValue<string>()).ToList() ?? [];
        for (var i = 0; i < pairs.Count; i++)
        {
            var index = i;
            var name = pairs[i].Split('=')[0];
            yield return Query("with another " + pairs[i], pairs.Select((pair, at) => at == index ? pair + "x" : pair));
            yield return Query("with " + pairs[i] + " in code", pairs.Select((pair, at) => at == index ? pair.Replace("=", "%3D", StringComparison.Ordinal) + "%20" : pair));
            yield return Query("twice with " + pairs[i], pairs.Append(pairs[index]));
            yield return Added(stated, "forbidQueryParams", new JsonArray(name));
            if (pairs.Count(pair => pair.Split('=')[0] == name) > 1)
            {
                yield return Query("without " + pairs[i], pairs.Where((_, at) => at != index));
                var next = pairs.FindIndex(i + 1, pair => pair.Split('=')[0] == name);
                if (next > 0 && pairs[next] != pairs[i])
                {
                    yield return Query("in another order", pairs.Select((pair, at) => at == index ? pairs[next] : at == next ? pairs[index] : pair));
                }
            }
        }

        (string, JsonNode) Query(string change, IEnumerable<string> others)
        {
            var list = new JsonArray([.. others.Select(other => JsonValue.Create(other))]);
            return JsonMutations.Copy(stated, [], "query " + change, node => node!["queryParams"] = list);
        }
    }

    private static IEnumerable<(string Change, JsonNode Mutated)> OfBody(JsonNode stated, string? mediaType)
        => BodyMutations.Of(stated["body"]?.GetValue<string>() ?? "", mediaType)
            .Select(mutation => JsonMutations.Copy(stated, [], "body " + mutation.Change, node => node!["body"] = mutation.Mutated))
            .Concat(stated["body"]?.GetValue<string>() is "" && !MediaTypes.IsBase64(mediaType)
                ? [JsonMutations.Copy(stated, [], "with a body", node => node!["body"] = "<x/>")]
                : []);

    private static IEnumerable<(string Change, JsonNode Mutated)> OfResponse(JsonNode stated, bool isError)
        => Inside(stated, "params", JsonMutations.Values)
            .Append(Added(stated, "params", new JsonObject { ["surprise"] = 1 }))
            .Concat(isError ? Inside(stated, "vendorParams", JsonMutations.Values) : [])
            .Concat(isError ? WithoutMessage(stated) : []);

    private static IEnumerable<(string Change, JsonNode Mutated)> WithoutMessage(JsonNode stated)
        => (stated["params"]?.AsObject() ?? [])
            .Where(member => member.Key.Equals("message", StringComparison.OrdinalIgnoreCase) && member.Value is not null)
            .Select(member => JsonMutations.Copy(stated, ["params"], $"without {member.Key}", node => node!.AsObject().Remove(member.Key)));

    private static IEnumerable<(string Change, JsonNode Mutated)> Inside(
        JsonNode stated, string key, Func<JsonNode, IEnumerable<(string Change, JsonNode Mutated)>> mutate)
        => stated[key] is { } part
            ? mutate(part).Select(mutation => JsonMutations.Copy(stated, [], key + " " + mutation.Change, node => node![key] = mutation.Mutated.DeepClone()))
            : [];

    private static (string Change, JsonNode Mutated) Added(JsonNode stated, string key, JsonNode added)
        => JsonMutations.Copy(stated, [], $"{key} with {added.ToJsonString()}", node =>
        {
            switch (added)
            {
                case JsonObject members:
                    var map = node![key] as JsonObject ?? [];
                    map[members.First().Key] = members.First().Value!.DeepClone();
                    node[key] = map.DeepClone();
                    break;
                case JsonArray items:
                    var list = node![key]?.DeepClone().AsArray() ?? [];
                    list.Add(items[0]!.DeepClone());
                    node[key] = list;
                    break;
                default:
                    node![key] = added.DeepClone();
                    break;
            }
        });
}
