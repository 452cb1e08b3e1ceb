namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// The headers that sign a request. Computed from spans and header lines alone, so that each way to hold a request is a small
/// adapter.
/// </summary>
internal readonly struct HeaderSignature
{
    internal required string Date { get; init; }

    internal required string Authorization { get; init; }

    /// <summary>The session token, or null for long-lived credentials.</summary>
    internal string? SecurityToken { get; init; }

    /// <summary>The body's hash or what stands for it, or null where it is not sent.</summary>
    internal string? ContentSha256 { get; init; }

    /// <summary>Signs a request.</summary>
    /// <param name="workspace">Holds the lines of the request's headers that are to be signed, <c>Host</c> among them.</param>
    /// <param name="target">Method, path and query.</param>
    /// <param name="body">The whole body as it is sent.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <param name="cache">Keeps derived keys.</param>
    internal static HeaderSignature Create(
        SigningWorkspace workspace, RequestTarget target, ReadOnlySpan<byte> body, in SigningContext context, SigningCache cache)
    {
        Span<byte> payloadSpace = stackalloc byte[Signature.Length];
        var payloadHash = PayloadHash.Of(workspace, body, context, payloadSpace);
        var contentSha256 = context.UnsignedPayload || context.SendPayloadHash ? PayloadHash.TextOf(payloadHash, context) : null;

        var time = cache.TimeOf(context);
        var token = context.Credentials.SessionToken;
        var headers = workspace.Headers;
        headers.Add(SigningHeaderNames.Date, time.Text);
        if (token is not null && !context.OmitSessionToken)
            headers.Add(SigningHeaderNames.TokenOf(context.Credentials), token);
        if (contentSha256 is not null)
            headers.Add(SigningHeaderNames.ContentSha256, contentSha256);

        var signedHeaders = CanonicalRequest.Append(workspace, target, payloadHash, context);
        return new HeaderSignature
        {
            Date = time.Text,
            SecurityToken = token,
            ContentSha256 = contentSha256,
            Authorization = Signature.CreateAuthorization(workspace, signedHeaders, cache.KeyOf(context, time), time),
        };
    }

    /// <summary>Signs a request whose headers are those of the template.</summary>
    internal static HeaderSignature Create(
        SigningWorkspace workspace, CanonicalTemplate template, ReadOnlySpan<byte> body, in SigningContext context, SigningCache cache)
    {
        Span<byte> payloadSpace = stackalloc byte[Signature.Length];
        var payloadHash = PayloadHash.Of(workspace, body, payloadSpace);
        var time = cache.TimeOf(context);
        template.Append(workspace.Buffer, time, payloadHash);
        var key = cache.KeyOf(context, time);
        return new HeaderSignature
        {
            Date = time.Text,
            SecurityToken = template.SessionToken,
            Authorization = Signature.CreateAuthorization(workspace, template.AuthorizationStart(key), key, time),
        };
    }
}
