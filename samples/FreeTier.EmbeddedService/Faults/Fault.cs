using FreeTier.EmbeddedService.Protocol;

namespace FreeTier.EmbeddedService;

/// <summary>What goes wrong with one request. Its parts can be combined: a delay and then an error, for example.</summary>
public sealed record Fault
{
    internal static readonly Fault None = new();

    /// <summary>How long the request waits, in real time. <see cref="Timeout.InfiniteTimeSpan"/> waits until the caller gives up.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Where the connection breaks.</summary>
    public CutPoint Cut { get; init; }

    /// <summary>The error to answer with, by its code. Without one, and without <see cref="Body"/>, the operation runs.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The message of that error.</summary>
    public string Message { get; init; } = "This was asked for.";

    /// <summary>The HTTP status of that error, or of <see cref="Body"/>.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>Sent in place of what the protocol would send: text that is no JSON, for example.</summary>
    public string? Body { get; init; }

    /// <summary>The content type that goes with <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = AwsJsonRequestReader.ContentType;

    /// <summary>The value of <c>x-amz-retry-after</c>, as it is: milliseconds if it is to be understood.</summary>
    public string? RetryAfter { get; init; }

    internal Answer? Answer()
    {
        if (Body is not null)
            return new Answer { StatusCode = StatusCode, RawBody = Body, ContentType = ContentType };

        return ErrorCode is null ? null : Protocol.Answer.Of(ServiceErrors.Named(ErrorCode, StatusCode, Message));
    }
}
