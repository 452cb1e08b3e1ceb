using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Values;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>Bodies as cases state them: text, or base64 where the media type is a binary one.</summary>
internal static class BodyComparison
{
    /// <summary>The bytes that a case states.</summary>
    public static byte[] BytesOf(string body, string? mediaType) => IsBinary(mediaType) ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body);

    /// <summary>Says how a body differs from the one that a case states; null where it does not. JSON is compared by what it means.</summary>
    public static string? Difference(string expected, string? mediaType, byte[] actual)
    {
        var bytes = BytesOf(expected, mediaType);
        if (bytes.Length > 0 && IsJson(mediaType))
        {
            return JsonDifference(expected, actual);
        }

        return actual.AsSpan().SequenceEqual(bytes) ? null : $"is {Show(actual, mediaType)} instead of {Show(bytes, mediaType)}";
    }

    /// <summary>The body of an error without all that is not its name.</summary>
    /// <exception cref="NotSupportedException">It is of a media type whose names of errors the harness does not know.</exception>
    public static byte[] NameAlone(byte[] body, string? mediaType)
    {
        if (body.Length == 0)
        {
            return body;
        }

        if (!IsJson(mediaType))
        {
            throw new NotSupportedException($"An error of media type {mediaType} has no message, and the harness does not know what else names it.");
        }

        var members = JsonNode.Parse(body)!.AsObject();
        foreach (var name in members.Select(member => member.Key).Except(["__type", "code"]).ToList())
        {
            members.Remove(name);
        }

        return Encoding.UTF8.GetBytes(members.ToJsonString());
    }

    private static bool IsBinary(string? mediaType)
        => mediaType is "application/cbor" or "application/vnd.amazon.eventstream";

    private static bool IsJson(string? mediaType)
        => mediaType == "application/json" || mediaType?.EndsWith("+json", StringComparison.Ordinal) == true;

    private static string? JsonDifference(string expected, byte[] actual)
    {
        try
        {
            using var sent = JsonDocument.Parse(actual);
            using var stated = JsonDocument.Parse(expected);
            return JsonComparison.Difference(stated.RootElement, sent.RootElement);
        }
        catch (JsonException exception)
        {
            return $"is no JSON: {exception.Message}\n{Encoding.UTF8.GetString(actual)}";
        }
    }

    private static string Show(byte[] body, string? mediaType)
        => IsBinary(mediaType) ? Convert.ToHexString(body) : $"\"{Encoding.UTF8.GetString(body)}\"";
}
