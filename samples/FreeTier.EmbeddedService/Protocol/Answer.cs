using System.Text.Json.Nodes;

namespace FreeTier.EmbeddedService.Protocol;

/// <summary>What is sent back: a result, an error, or bytes that are neither.</summary>
internal sealed record Answer
{
    public required int StatusCode { get; init; }

    public JsonObject? Result { get; init; }

    public ErrorAnswerException? Error { get; init; }

    /// <summary>Sent as it is, in place of a result or an error.</summary>
    public string? RawBody { get; init; }

    public string ContentType { get; init; } = AwsJsonRequestReader.ContentType;

    public static Answer Of(JsonObject result) => new() { StatusCode = 200, Result = result };

    public static Answer Of(ErrorAnswerException error) => new() { StatusCode = error.StatusCode, Error = error };
}
