using System.Text.Json;
using FreeTierGen.Runtime.Paths;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Transport;

/// <summary>Makes the exception for a response that is not what its protocol promises.</summary>
internal static class UnexpectedResponse
{
    /// <summary>Says what was received instead, and nothing of its content.</summary>
    public static ResponseFormatException Of(string operation, in ReceivedResponse response, Exception cause)
    {
        var type = response.ContentType is { Length: > 0 } named ? BoundedText.Cut(named, BoundedText.NameLength) : null;
        var received = $"HTTP status {response.StatusCode}, {(type is null ? "no content type" : $"content type {type}")}, {response.Body.Length} bytes";
        return new ResponseFormatException(
            $"The response of {operation} is not what its protocol promises ({received}): {cause.Message}", cause)
        {
            Path = PathOf(cause),
            Metadata = response.Metadata,
            ContentType = type,
            BodyLength = response.Body.Length,
        };
    }

    private static string? PathOf(Exception cause) => cause switch
    {
        JsonException json => json.Path,
        IPlacedFailure placed => placed.Path,
        _ => null,
    };
}
