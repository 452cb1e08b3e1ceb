using FreeTierGen.Runtime.Authentication;
using FreeTierGen.Runtime.Checksums;

namespace FreeTierGen.Runtime;

/// <summary>What the model says of an operation.</summary>
public sealed class OperationInfo
{
    /// <summary>The name of the operation's shape, which ends <c>X-Amz-Target</c>.</summary>
    public required string Name { get; init; }

    /// <summary>True where the operation has no input (Smithy's <c>Unit</c>).</summary>
    public bool HasNoInput { get; init; }

    /// <summary>True where the request is sent without a signature: <c>@auth([])</c>, or no <c>@sigv4</c> on the service.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>
    /// How callers are known, where it is not by credentials that sign alone: other schemes, several of them, or nobody at will. Null where
    /// the request is signed for one region, or <see cref="IsAnonymous"/>.
    /// </summary>
    public OperationAuth? Auth { get; init; }

    /// <summary>True where the signature leaves the body out (<c>@unsignedPayload</c>).</summary>
    public bool IsPayloadUnsigned { get; init; }

    /// <summary>True where the request's body is a stream that the caller gives (a <c>@streaming</c> blob).</summary>
    public bool StreamsInput { get; init; }

    /// <summary>True where a stream in the request is sent only if its length is known (<c>@requiresLength</c>).</summary>
    public bool RequiresLength { get; init; }

    /// <summary>
    /// True where a stream of 2 MiB or more, or of unknown length, is sent when the service has said that it takes it
    /// (<c>Expect: 100-continue</c>): what is refused is not sent for nothing.
    /// </summary>
    public bool ExpectsContinue { get; init; }

    /// <summary>
    /// True where the response's body is handed to the caller as a stream (a <c>@streaming</c> blob). The output is
    /// <see cref="IDisposable"/> then.
    /// </summary>
    public bool StreamsOutput { get; init; }

    /// <summary>
    /// The header with the SHA-256 tree hash of the stream that is sent, for instance <c>x-amz-sha256-tree-hash</c>; it is computed where the
    /// input has none. Null where the service wants none.
    /// </summary>
    public string? TreeHashHeader { get; init; }

    /// <summary>True where the request carries a checksum of its body in <c>Content-MD5</c> (<c>@httpChecksumRequired</c>).</summary>
    public bool RequiresChecksum { get; init; }

    /// <summary>
    /// The checksums that requests and responses can carry (<c>@httpChecksum</c>); null for operations without any.
    /// </summary>
    public HttpChecksum? Checksums { get; init; }

    /// <summary>True where the request's body is compressed with gzip if it is large (<c>@requestCompression</c>).</summary>
    public bool CompressesRequest { get; init; }

    /// <summary>
    /// True where a request that is sent twice does no more than one that is sent once: <c>@readonly</c>, <c>@idempotent</c>, or an
    /// <c>@idempotencyToken</c> in the input. Others are not sent again after a time-out.
    /// </summary>
    public bool IsIdempotent { get; init; }

    /// <summary>True where the service holds the answer back until there is work (<c>@longPoll</c>).</summary>
    public bool IsLongPolling { get; init; }

    /// <summary>True where the output has no members, so that a body without any bytes is an answer.</summary>
    public bool HasEmptyOutput { get; init; }

    /// <summary>
    /// How long the service may be silent before an attempt counts as lost, where it is known to take long; null where
    /// <see cref="ClientOptions.AttemptTimeout"/>'s default counts.
    /// </summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>
    /// True where a request that copies something from another region carries a URL, presigned for that region, of itself.
    /// </summary>
    public bool CopiesAcrossRegions { get; init; }

    /// <summary>
    /// True where somebody has to be asked before it is known which host to call: the service (<c>@clientDiscoveredEndpoint</c>), or who
    /// signs, for the account (<c>AWS::Auth::AccountId</c>). A custom endpoint is called as it is.
    /// </summary>
    public bool DiscoversEndpoint { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The name with the service before it, once somebody has asked for it.</summary>
    internal string? QualifiedName { get; set; }
}
