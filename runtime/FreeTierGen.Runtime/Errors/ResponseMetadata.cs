using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime;

/// <summary>What is known of a response besides its members: what one quotes to the service's support.</summary>
public sealed class ResponseMetadata
{
    private readonly string? _requestId;

    /// <summary>The metadata of a response that came from no service, for instance one that a test's fake made.</summary>
    public static ResponseMetadata None { get; } = new();

    /// <summary>
    /// The service's id of the request (<c>x-amzn-RequestId</c>, <c>x-amz-request-id</c>); null when it sent none. Of a longer one the
    /// first 256 characters are kept.
    /// </summary>
    public string? RequestId
    {
        get => _requestId;
        init => _requestId = value is null ? null : BoundedText.Cut(value, BoundedText.NameLength);
    }

    /// <summary>The HTTP status code; 0 when there was no HTTP response.</summary>
    public int StatusCode { get; init; }

    /// <summary>How many times the request was sent, the successful one included; 0 when nothing was sent.</summary>
    public int Attempts { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"HTTP {StatusCode}, request id {RequestId ?? "unknown"}, attempts: {Attempts}";
}
