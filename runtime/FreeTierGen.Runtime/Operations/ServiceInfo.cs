using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime;

/// <summary>What the model says of a service. A generated client has one static instance.</summary>
public sealed class ServiceInfo
{
    /// <summary>The service's SDK id, for instance <c>FreeTier</c> or <c>Cost Explorer</c>; it names environment variables and the user agent.</summary>
    public required string SdkId { get; init; }

    /// <summary>The name of the service's shape, which begins <c>X-Amz-Target</c>.</summary>
    public required string ShapeName { get; init; }

    /// <summary>The version of the service's API, for instance <c>2023-09-07</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The name that requests are signed for unless the endpoint names another; null for a service without <c>@sigv4</c>.</summary>
    public string? SigningName { get; init; }

    /// <summary>
    /// Signs requests for several regions (<c>sigv4a</c>); null for services neither whose model nor whose endpoint rules ask for that.
    /// </summary>
    public MultiRegionSigner? MultiRegionSigner { get; init; }

    /// <summary>
    /// Finds the credentials of sessions where endpoints want those to sign (<c>sigv4-s3express</c>); null for services that hand out none.
    /// </summary>
    public SessionSigner? SessionSigner { get; init; }

    /// <summary>True for services that moved from the query protocol (<c>@awsQueryCompatible</c>).</summary>
    public bool IsAwsQueryCompatible { get; init; }

    /// <summary>True where the path is signed as it is sent, as Amazon S3 wants it; elsewhere it is normalised and encoded once more.</summary>
    public bool SignsPathAsSent { get; init; }

    /// <summary>Headers that the service wants with every request, besides those of its operations.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>True where signed requests carry the hash of their body in <c>x-amz-content-sha256</c>, as Amazon S3 and S3 Glacier want it.</summary>
    public bool SendsPayloadHash { get; init; }

    /// <summary>
    /// True where the service takes bodies that the signature leaves out: streams over https, and what is sent by presigned URL. Amazon S3
    /// does.
    /// </summary>
    public bool AllowsUnsignedPayload { get; init; }

    /// <summary>Where responses have a second id (<c>x-amz-id-2</c>), as those of Amazon S3 have; null where they have none.</summary>
    public ExtendedRequestIds? ExtendedRequestIds { get; init; }

    /// <summary>Where responses say the checksum of their body (<c>x-amz-crc32</c>), as those of Amazon DynamoDB do; null where they do not.</summary>
    public ResponseChecksum? ResponseChecksum { get; init; }

    /// <summary>
    /// Headers of which a presigned URL has the values in its query instead, so that it works for who opens it and sends none. Amazon S3 takes
    /// <c>x-amz-request-payer</c> so.
    /// </summary>
    public IReadOnlyList<string> PresignedParameters { get; init; } = [];

    /// <summary>
    /// True where an answer with status 200 can have an error in its body: Amazon S3 sends the status of a copy before it is done. Such an
    /// answer counts like one of status 500.
    /// </summary>
    public bool MayFailAfterStatus { get; init; }

    /// <summary>
    /// The code of the error by which the service says that a host it handed out no longer holds; null for services that hand out none.
    /// </summary>
    public string? InvalidEndpointErrorCode { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{SdkId} {ApiVersion}";
}
