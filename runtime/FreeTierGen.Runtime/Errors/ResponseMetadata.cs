using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime;

/// <summary>What is known of a response besides its members: what one quotes to the service's support.</summary>
public class ResponseMetadata
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

    /// <summary>
    /// The second id that Amazon S3 gives a request (<c>x-amz-id-2</c>), which its support asks for, too; null where a service sends none. Of
    /// a longer one the first 256 characters are kept.
    /// </summary>
    public virtual string? ExtendedRequestId => null;

    /// <summary>
    /// The algorithm of the checksum that the body is compared with, for instance <c>CRC64NVME</c>; null where it came without one that can
    /// be compared. A stream is compared while it is read.
    /// </summary>
    public virtual string? ChecksumAlgorithm => null;

    /// <inheritdoc/>
    public override string ToString() => $"HTTP {StatusCode}, request id {RequestId ?? "unknown"}, attempts: {Attempts}";
}
