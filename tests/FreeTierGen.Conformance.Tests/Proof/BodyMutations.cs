using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Bodies;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Wrong forms of a body as a case states it: each differs from it in one thing that counts.</summary>
internal static class BodyMutations
{
    public static IEnumerable<(string Change, string Mutated)> Of(string body, string? mediaType)
    {
        if (body.Length == 0)
        {
            return [];
        }

        if (MediaTypes.IsJson(mediaType))
        {
            var json = JsonNode.Parse(body);
            return json is not (JsonObject or JsonArray)
                ? [("with another value", JsonMutations.Other(json).ToJsonString())]
                : JsonMutations.Values(json).Concat(JsonMutations.Members(json)).Select(mutation => (mutation.Change, mutation.Mutated.ToJsonString()));
        }

        return MediaTypes.IsXml(mediaType) ? XmlMutations.Of(body)
            : MediaTypes.IsCbor(mediaType) ? CborMutations.Of(Convert.FromBase64String(body)).Select(mutation => (mutation.Change, Convert.ToBase64String(mutation.Mutated)))
            : MediaTypes.IsForm(mediaType) ? FormMutations.Of(body)
            : MediaTypes.IsBase64(mediaType) ? [("with another octet", Convert.ToBase64String([.. Convert.FromBase64String(body), 0]))]
            : [("with more behind", body + "x"), ("with a space behind", body + " "), ("without its first", body[1..]), ("without all", "")];
    }
}
