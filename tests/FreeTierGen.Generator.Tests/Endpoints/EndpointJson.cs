using System.Text.Json.Nodes;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Writes an endpoint as models write what they expect.</summary>
internal static class EndpointJson
{
    public static IReadOnlyList<string> Members { get; } = ["url", "headers", "properties"];

    public static JsonObject Of(Endpoint endpoint)
    {
        var properties = Map(endpoint.Properties);
        if (endpoint.AuthSchemes.Count > 0)
        {
            properties["authSchemes"] = new JsonArray([.. endpoint.AuthSchemes.Select(Of)]);
        }

        var headers = new JsonObject();
        foreach (var (name, values) in endpoint.Headers)
        {
            headers[name] = Texts(values);
        }

        return new JsonObject { ["url"] = endpoint.Url.OriginalString, ["headers"] = headers, ["properties"] = properties };
    }

    private static JsonNode Of(EndpointAuthScheme scheme)
    {
        var json = Map(scheme.Properties);
        json["name"] = scheme.Name;
        if (scheme.SigningName is { } signingName)
        {
            json["signingName"] = signingName;
        }

        if (scheme.SigningRegion is { } region)
        {
            json["signingRegion"] = region;
        }

        if (scheme.SigningRegionSet is { } regions)
        {
            json["signingRegionSet"] = Texts(regions);
        }

        if (scheme.DisableDoubleEncoding)
        {
            json["disableDoubleEncoding"] = true;
        }

        return json;
    }

    private static JsonObject Map(IReadOnlyDictionary<string, object> map)
    {
        var json = new JsonObject();
        foreach (var (name, value) in map)
        {
            json[name] = Value(value);
        }

        return json;
    }

    private static JsonNode Value(object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        IReadOnlyList<object> items => new JsonArray([.. items.Select(Value)]),
        IReadOnlyDictionary<string, object> map => Map(map),
        _ => throw new InvalidOperationException($"A property has a value of type {value.GetType()}."),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
