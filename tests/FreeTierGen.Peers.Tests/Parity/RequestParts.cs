using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>A request as parts with names, whose order and form on the wire mean nothing.</summary>
internal static class RequestParts
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>
    /// The <c>method</c>, the <c>path</c> as it was sent, each <c>query NAME</c> and <c>header NAME</c>, and the <c>body</c>; of a form
    /// each <c>field NAME</c> in its place. A body in chunks is what they carry, and each <c>trailer NAME</c> behind them.
    /// </summary>
    public static SortedDictionary<string, string> Of(WireRequest request)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var target = request.Target.Split('?', 2);
        parts["method"] = request.Method;
        parts["path"] = target[0];
        AddPairs(parts, "query", target.ElementAtOrDefault(1));
        foreach (var (name, value) in request.Headers)
            Add(parts, $"header {name.ToLowerInvariant()}", value);
        AddBody(parts, request);
        return parts;
    }

    private static byte[] PayloadOf(SortedDictionary<string, string> parts, WireRequest request)
    {
        if (!parts.GetValueOrDefault("header content-encoding", "").Contains("aws-chunked", StringComparison.Ordinal))
            return request.Body;

        var (payload, trailers) = AwsChunks.Read(request.Body);
        foreach (var (name, value) in trailers)
            Add(parts, $"trailer {name.ToLowerInvariant()}", value);
        return payload;
    }

    private static void AddBody(SortedDictionary<string, string> parts, WireRequest request)
    {
        var type = parts.GetValueOrDefault("header content-type", "");
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal))
            AddPairs(parts, "field", request.BodyText);
        else
            parts["body"] = BodyOf(PayloadOf(parts, request), type);
    }

    private static string BodyOf(byte[] body, string type)
    {
        if (body.Length == 0)
            return "";
        if (type.Contains("json", StringComparison.Ordinal))
            return JsonSerializer.Serialize(Sorted(JsonDocument.Parse(body).RootElement), Indented);
        return type.Contains("xml", StringComparison.Ordinal)
            ? XDocument.Parse(Encoding.UTF8.GetString(body)).ToString()
            : Convert.ToHexString(body);
    }

    private static void AddPairs(SortedDictionary<string, string> parts, string kind, string? text)
    {
        foreach (var pair in (text ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = pair.Split('=', 2);
            Add(parts, $"{kind} {Decoded(words[0])}", words.Length == 1 ? "" : Decoded(words[1]));
        }
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static void Add(SortedDictionary<string, string> parts, string name, string value)
    {
        if (!parts.TryAdd(name, value))
            parts[name] += "\n" + value;
    }

    // Members in alphabetical order, one to a line, so that a failure shows what differs.
    private static object? Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new SortedDictionary<string, object?>(
            element.EnumerateObject().ToDictionary(member => member.Name, member => Sorted(member.Value)), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Sorted).ToArray(),
        JsonValueKind.String => element.GetString(),
        _ => element.Clone(),
    };
}
