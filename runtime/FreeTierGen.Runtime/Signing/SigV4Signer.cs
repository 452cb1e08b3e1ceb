using System.Net.Http.Headers;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Signs requests with AWS Signature Version 4. It keeps derived keys, so a client holds on to one instance; it may be used by
/// many threads at the same time.
/// </summary>
/// <remarks>Specification: "AWS Signature Version 4 for API requests" in the IAM user guide.</remarks>
public sealed partial class SigV4Signer
{
    private readonly SigningKeyCache _keys = new();
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
        var uri = AbsoluteUriOf(request);

        var time = SigningTime.Of(context.Time);
        var key = _keys.Get(context, time);
        var workspace = SigningWorkspace.Current;
        workspace.Clear();

        Span<byte> payloadSpace = stackalloc byte[Signature.Length];
        var payloadHash = PayloadHash.Of(workspace, body, context.UnsignedPayload, payloadSpace);

        CollectHeaders(workspace.Headers, request, uri, out var wasSigned);
        if (wasSigned)
            RemoveSignature(request.Headers);

        Add(SigningHeaderNames.Date, time.Text, isSigned: true);
        if (context.Credentials.SessionToken is { } token)
            Add(SigningHeaderNames.SecurityToken, token, isSigned: !context.OmitSessionToken);
        if (context.UnsignedPayload)
            Add(SigningHeaderNames.ContentSha256, PayloadHash.Unsigned, isSigned: true);
        else if (context.SendPayloadHash)
            Add(SigningHeaderNames.ContentSha256, Encoding.ASCII.GetString(payloadHash), isSigned: true);

        var signedHeaders = new CanonicalRequest
        {
            Method = request.Method.Method,
            Path = uri.AbsolutePath,
            Query = QueryOf(uri),
            Headers = workspace.Headers.Sorted,
            PayloadHash = payloadHash,
            EncodePathAgain = !context.DisableDoubleEncoding,
            NormalizePath = !context.DisablePathNormalization,
        }.AppendTo(workspace.Buffer);
        var authorization = Signature.CreateAuthorization(workspace, signedHeaders, key, time);
        request.Headers.TryAddWithoutValidation(SigningHeaderNames.Authorization, authorization);
        workspace.Clear();

        void Add(string name, string value, bool isSigned)
        {
            request.Headers.TryAddWithoutValidation(name, value);
            if (isSigned)
                workspace.Headers.Add(name, value);
        }
    }

    private static Uri AbsoluteUriOf(HttpRequestMessage request) =>
        request.RequestUri is { IsAbsoluteUri: true } uri
            ? uri
            : throw new ArgumentException("A request needs an absolute URI to be signed.", nameof(request));

    private static ReadOnlySpan<char> QueryOf(Uri uri)
    {
        var query = uri.Query;
        return query.Length > 0 ? query.AsSpan(1) : default;
    }

    private void CollectHeaders(HeaderFields fields, HttpRequestMessage request, Uri uri, out bool wasSigned)
    {
        var hasHost = false;
        wasSigned = false;
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (IsPartOfSignature(name))
            {
                wasSigned = true;
            }
            else if (SignedHeaderPolicy.Covers(name))
            {
                hasHost = hasHost || name == SigningHeaderNames.Host;
                fields.Add(name, values.ToString());
            }
        }

        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers.NonValidated)
                fields.Add(name, values.ToString());
        }

        if (!hasHost)
            fields.Add(SigningHeaderNames.Host, _hosts.Of(uri));
    }

    private static bool IsPartOfSignature(string name) => name.Length switch
    {
        10 => name.Equals(SigningHeaderNames.Date, StringComparison.OrdinalIgnoreCase),
        13 => name.Equals(SigningHeaderNames.Authorization, StringComparison.OrdinalIgnoreCase),
        20 => name.Equals(SigningHeaderNames.SecurityToken, StringComparison.OrdinalIgnoreCase)
            || name.Equals(SigningHeaderNames.ContentSha256, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static void RemoveSignature(HttpRequestHeaders headers)
    {
        headers.Remove(SigningHeaderNames.Authorization);
        headers.Remove(SigningHeaderNames.Date);
        headers.Remove(SigningHeaderNames.SecurityToken);
        headers.Remove(SigningHeaderNames.ContentSha256);
    }
}
