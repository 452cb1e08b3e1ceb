using System.Text.Json;

namespace FreeTier.EmbeddedService.Protocol;

/// <summary>A call as awsJson carries it.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Body">The bytes that should be a JSON object.</param>
internal sealed record AwsJsonCall(string Operation, ReadOnlyMemory<byte> Body)
{
    public JsonElement ParseInput()
    {
        JsonElement input;
        try
        {
            input = JsonElement.Parse(Body.Span);
        }
        catch (JsonException)
        {
            throw ServiceErrors.Serialization("The body is not JSON.");
        }

        return input.ValueKind == JsonValueKind.Object
            ? input
            : throw ServiceErrors.Serialization("The body has to be a JSON object, {} at least.");
    }
}
