using System.Net.Http.Headers;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Signs requests with AWS Signature Version 4. It keeps derived keys, so a client holds on to one instance; it may be used by
/// many threads at the same time.
/// </summary>
/// <remarks>Specification: "AWS Signature Version 4 for API requests" in the IAM user guide.</remarks>
public sealed class SigV4Signer
{
    internal const string SchemeName = "sigv4";

    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(7);

    private readonly SigningCache _cache = new();
    private readonly HostHeader _hosts = new();

    /// <summary>
    /// Signs by header: sets <c>X-Amz-Date</c>, <c>Authorization</c>, <c>X-Amz-Security-Token</c> for temporary credentials and
    /// <c>X-Amz-Content-SHA256</c> where the context asks for it. A request that was signed before is signed anew. The signature
    /// covers all other headers, the content's too, except those that change on the way (<c>User-Agent</c>, <c>Expect</c>,
    /// <c>Transfer-Encoding</c>, tracing, <c>amz-sdk-*</c> and the like); headers that are added later are not covered.
    /// </summary>
    /// <param name="request">The request with its absolute URI and all headers that are to be signed.</param>
    /// <param name="body">The whole body as it is sent; ignored where the context leaves the payload unsigned.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <exception cref="ArgumentException">The request has no absolute URI.</exception>
    public void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, in SigningContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var uri = SignedMessage.AbsoluteUriOf(request);
        Sign(request, SignedMessage.TargetOf(request, uri), _hosts.Of(uri), body, context);
    }

    /// <summary>Signs a request by header whose URL is known in parts, so that it need not be taken apart.</summary>
    /// <param name="request">The request with all headers that are to be signed.</param>
    /// <param name="target">What its first line says.</param>
    /// <param name="host">The <c>Host</c> that is sent unless the request has one.</param>
    /// <param name="body">The whole body as it is sent; ignored where the context leaves the payload unsigned.</param>
    /// <param name="context">Who signs, when and for what.</param>
    internal void Sign(HttpRequestMessage request, RequestTarget target, string host, ReadOnlySpan<byte> body, in SigningContext context)
    {
        var workspace = SigningWorkspace.Current;
        workspace.Clear();
        SignedMessage.CollectHeaders(workspace.Headers, request, host, out var lastSignature);
        if (lastSignature != SignatureHeaders.None)
            SignedMessage.Remove(lastSignature, request.Headers);

        var signature = HeaderSignature.Create(workspace, target, body, context, _cache);
        workspace.Clear();
        AddSignature(request.Headers, signature, context.Credentials);
    }

    /// <summary>Signs a request that was not signed before and is one of a kind: they differ in their body alone.</summary>
    /// <param name="request">The request with its absolute URI and all headers that are to be signed.</param>
    /// <param name="body">The whole body as it is sent.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <param name="templates">What is kept of the kinds of requests to the same endpoint.</param>
    /// <param name="kind">What the requests of the kind have in common.</param>
    internal void Sign(
        HttpRequestMessage request, ReadOnlySpan<byte> body, in SigningContext context, CanonicalTemplates templates, object kind)
    {
        var workspace = SigningWorkspace.Current;
        workspace.Clear();
        var template = templates.Find(kind, context.Credentials.SessionToken) ?? templates.Keep(CreateTemplate(workspace, request, context, kind));
        var signature = HeaderSignature.Create(workspace, template, body, context, _cache);
        workspace.Clear();
        AddSignature(request.Headers, signature, context.Credentials);
    }

    /// <summary>Signs the parts of a body that is sent behind a request.</summary>
    /// <param name="request">The request as it was signed by header.</param>
    /// <param name="context">Who signed it, when and for what.</param>
    internal ChunkSigner SignerOfChunks(HttpRequestMessage request, in SigningContext context)
    {
        var time = _cache.TimeOf(context);
        var authorization = request.Headers.NonValidated[SigningHeaderNames.Authorization].ToString();
        return new SharedKeyChunkSigner(_cache.KeyOf(context, time), time, authorization);
    }

    internal static void AddSignature(HttpRequestHeaders headers, in HeaderSignature signature, Credentials credentials)
    {
        headers.TryAddWithoutValidation(SigningHeaderNames.Date, signature.Date);
        if (signature.SecurityToken is { } token)
            headers.TryAddWithoutValidation(SigningHeaderNames.TokenOf(credentials), token);
        if (signature.ContentSha256 is { } contentSha256)
            headers.TryAddWithoutValidation(SigningHeaderNames.ContentSha256, contentSha256);
        headers.TryAddWithoutValidation(SigningHeaderNames.Authorization, signature.Authorization);
    }

    /// <summary>
    /// Signs by query: makes a URL that somebody without credentials can use until it expires. The request stays as it is. Whoever
    /// uses the URL has to send the same method, body and headers; only <c>Host</c> is signed if the request has none.
    /// </summary>
    /// <param name="request">The request with its absolute URI and the headers that its sender has to send.</param>
    /// <param name="body">The whole body; ignored where the context leaves the payload unsigned, as S3 has it.</param>
    /// <param name="lifetime">How long the URL can be used: one second to seven days, in whole seconds.</param>
    /// <param name="context">Who signs, when and for what. Temporary credentials may end the URL's life earlier.</param>
    /// <returns>The request's URI with the signature in its query. Whoever has it can use it: treat it as a secret.</returns>
    /// <exception cref="ArgumentException">The request has no absolute URI.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is shorter than a second or longer than seven days.</exception>
    public Uri Presign(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeSpan lifetime, in SigningContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckLifetime(lifetime);
        var uri = SignedMessage.AbsoluteUriOf(request);

        var workspace = SigningWorkspace.Current;
        workspace.Clear();
        SignedMessage.CollectHeaders(workspace.Headers, request, _hosts.Of(uri), out _);
        var query = QuerySignature.Create(workspace, SignedMessage.TargetOf(request, uri), body, lifetime, context, _cache);
        workspace.Clear();
        return SignedMessage.WithQuery(uri, query);
    }

    /// <summary>Makes sure that a URL can live as long as it should.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is shorter than a second or longer than seven days.</exception>
    internal static void CheckLifetime(TimeSpan lifetime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, ShortestLifetime);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, LongestLifetime);
    }

    private CanonicalTemplate CreateTemplate(SigningWorkspace workspace, HttpRequestMessage request, in SigningContext context, object kind)
    {
        var uri = SignedMessage.AbsoluteUriOf(request);
        SignedMessage.CollectHeaders(workspace.Headers, request, _hosts.Of(uri), out _);
        return CanonicalTemplate.Create(kind, workspace, SignedMessage.TargetOf(request, uri), context, _cache.TimeOf(context));
    }
}
