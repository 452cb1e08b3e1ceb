using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Messages;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Generator.Model;
using FreeTierGen.Testing.EventStreams;

namespace FreeTierGen.Conformance.Tests.Events;

/// <summary>The messages that cases state: in bytes, or by their headers and their body.</summary>
internal static class StatedEvents
{
    /// <summary>The media type of streams of events.</summary>
    public const string MediaType = "application/vnd.amazon.eventstream";

    /// <summary>The answer of a case, events and all.</summary>
    public static StatedAnswer AnswerOf(SuiteCase item)
    {
        var code = 200;
        var events = EventsOf(item, "response").SelectMany(stated => BytesOf(stated.Value)).ToArray();
        var hasStated = item.Stated.TryGetProperty("initialResponse", out var initial);
        var isHttp = hasStated && initial.TryGetProperty("code", out _);
        if (isHttp)
        {
            code = initial.GetProperty("code").GetInt32();
            if (initial.TryGetProperty("body", out var body))
            {
                events = BodyComparison.BytesOf(body.GetString()!, MediaTypeOf(initial));
            }
        }
        else if (hasStated)
        {
            events = [.. BytesOf(initial), .. events];
        }

        var headers = isHttp && initial.TryGetProperty("headers", out var named)
            ? named.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!, StringComparer.OrdinalIgnoreCase)
            : [];
        headers.TryAdd("Content-Type", MediaType);
        var protocol = item.Protocol[(item.Protocol.IndexOf('#', StringComparison.Ordinal) + 1)..];
        if (protocol.StartsWith("rpcv2", StringComparison.Ordinal))
        {
            headers["smithy-protocol"] = "rpc-v2-" + protocol["rpcv2".Length..].ToLowerInvariant();
        }

        return new StatedAnswer(code, [.. headers], events);
    }

    /// <summary>The events of a case, those of its request or those of its response, and where they stand.</summary>
    public static IEnumerable<(JsonElement Value, string Path)> EventsOf(SuiteCase item, string type)
        => item.Stated.TryGetProperty("events", out var events)
            ? events.EnumerateArray()
                .Select((value, index) => (value, string.Create(CultureInfo.InvariantCulture, $"/events/{index}")))
                .Where(stated => stated.value.GetProperty("type").ValueEquals(type))
            : [];

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
