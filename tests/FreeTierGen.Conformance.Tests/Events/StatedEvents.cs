using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Generator.Model;
using FreeTierGen.Testing.EventStreams;

namespace FreeTierGen.Conformance.Tests.Events;

/// <summary>The messages that cases state: in bytes, or by their headers and their body.</summary>
internal static class StatedEvents
{
    /// <summary>The bytes of a stated message.</summary>
    public static byte[] BytesOf(JsonElement stated)
        => stated.TryGetProperty("bytes", out var bytes) ? bytes.GetBytesFromBase64() : new EventMessage(HeadersOf(stated), BodyOf(stated)).ToBytes();

    /// <summary>The headers of a stated message.</summary>
    public static Dictionary<string, object> HeadersOf(JsonElement stated)
        => stated.TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject().ToDictionary(header => header.Name, header => ValueOf(header.Value.EnumerateObject().Single()), StringComparer.Ordinal)
            : [];

    /// <summary>The media type of a stated message's body; null where it says nothing.</summary>
    public static string? MediaTypeOf(JsonElement stated) => stated.TryGetProperty("bodyMediaType", out var type) ? type.GetString() : null;

    /// <summary>
    /// The event that a stated message stands for. Timestamps in headers are written as dates, where those elsewhere are numbers: they are
    /// made such.
    /// </summary>
    public static JsonElement ParamsOf(SmithyModel model, Shape union, JsonElement stated)
    {
        var parameters = JsonNode.Parse(stated.GetProperty("params").GetRawText())!.AsObject();
        foreach (var (name, value) in parameters)
        {
            foreach (var member in union.Member(name) is { } one ? model.Target(one).Members : [])
            {
                if (model.Target(member).Type == ShapeType.Timestamp && value?[member.Name] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
                {
                    value[member.Name] = (decimal)(Time(text.ToString()) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
                }
            }
        }

        return JsonDocument.Parse(parameters.ToJsonString()).RootElement;
    }

    /// <summary>Whether two values of headers are the same.</summary>
    public static bool IsSame(object left, object? right)
        => left is byte[] bytes ? right is byte[] others && bytes.AsSpan().SequenceEqual(others) : left.Equals(right);

    // What is in base64 elsewhere is text here, unless it is no text at all.
    private static byte[] BodyOf(JsonElement stated)
        => stated.TryGetProperty("body", out var body) ? BodyComparison.BytesOf(body.GetString()!, MediaTypeOf(stated)) : [];

    private static object ValueOf(JsonProperty value) => value.Name switch
    {
        "boolean" => value.Value.GetBoolean(),
        "byte" => value.Value.GetSByte(),
        "short" => value.Value.GetInt16(),
        "integer" => value.Value.GetInt32(),
        "long" => value.Value.GetInt64(),
        "blob" => value.Value.GetBytesFromBase64(),
        "string" => value.Value.GetString()!,
        "timestamp" => value.Value.ValueKind == JsonValueKind.Number
            ? DateTimeOffset.UnixEpoch.AddSeconds(value.Value.GetDouble())
            : Time(value.Value.GetString()!),
        "uuid" => value.Value.GetGuid(),
        var type => throw new InvalidOperationException($"The harness knows no headers of type {type}."),
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
