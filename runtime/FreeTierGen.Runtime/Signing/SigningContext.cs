using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Signing;

/// <summary>What a signature depends on besides the request itself.</summary>
public readonly struct SigningContext
{
    /// <summary>The identity that signs.</summary>
    public required Credentials Credentials { get; init; }

    /// <summary>
    /// The region to sign for, for example <c>us-east-1</c>. An endpoint's auth scheme may name another than the client's. For
    /// <see cref="SigV4aSigner"/> it is a set of regions, separated by commas, or <c>*</c> for all of them.
    /// </summary>
    public required string Region { get; init; }

    /// <summary>The service's signing name, for example <c>freetier</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The time of signing, corrected by the known clock skew. Services accept a difference of a few minutes.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>
    /// Takes the path's percent-encoding as it is instead of encoding it once more. Services other than S3 sign the path
    /// doubly encoded; an endpoint's auth scheme says <c>disableDoubleEncoding</c>.
    /// </summary>
    public bool DisableDoubleEncoding { get; init; }

    /// <summary>Signs the path as it is, without resolving <c>.</c> and <c>..</c> or merging slashes. S3 needs that.</summary>
    public bool DisablePathNormalization { get; init; }

    /// <summary>
    /// Leaves the body out of the signature (<c>UNSIGNED-PAYLOAD</c>), and says so in the header <c>x-amz-content-sha256</c>.
    /// Only for services that allow it, and only over TLS.
    /// </summary>
    public bool UnsignedPayload { get; init; }

    /// <summary>
    /// What stands for the body where it is not in memory: its SHA-256 in lower-case hexadecimal, or one of the protocol's words for bodies
    /// that are signed in another way. Null where the body that is given with the request is hashed.
    /// </summary>
    public string? PayloadHash { get; init; }

    /// <summary>Sends the body's hash in the header <c>x-amz-content-sha256</c>, which S3 wants.</summary>
    public bool SendPayloadHash { get; init; }

    /// <summary>Adds the session token after signing, so that the signature does not cover it. A few services want that.</summary>
    public bool OmitSessionToken { get; init; }
}
