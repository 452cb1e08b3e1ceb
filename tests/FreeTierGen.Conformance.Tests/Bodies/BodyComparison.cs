using System.Text;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Values;

namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>Bodies as cases state them: text, or base64 where the media type is a binary one.</summary>
internal static class BodyComparison
{
    /// <summary>The bytes that a case states.</summary>
    public static byte[] BytesOf(string body, string? mediaType)
        => MediaTypes.IsBase64(mediaType) ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body);

    /// <summary>
    /// Says how a body differs from the one that a case states; null where it does not. Media types with a structure are compared by
    /// what they mean, others byte by byte. No body is stated as an empty one, whatever the media type.
    /// </summary>
    public static string? Difference(string expected, string? mediaType, byte[] actual)
    {
        var bytes = BytesOf(expected, mediaType);
        return bytes.Length == 0 ? OctetDifference(bytes, actual)
            : MediaTypes.IsJson(mediaType) ? JsonDifference(expected, actual)
            : MediaTypes.IsXml(mediaType) ? XmlComparison.Difference(expected, actual)
            : MediaTypes.IsCbor(mediaType) ? CborComparison.Difference(bytes, actual)
            : MediaTypes.IsForm(mediaType) ? FormComparison.Difference(expected, actual)
            : OctetDifference(bytes, actual);
    }

    private static string? OctetDifference(byte[] expected, byte[] actual)
        => actual.AsSpan().SequenceEqual(expected) ? null : $"is {Show(actual)} instead of {Show(expected)}";

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

    private static string Show(byte[] body) => $"\"{Encoding.UTF8.GetString(body)}\" ({Convert.ToHexString(body)})";
}
