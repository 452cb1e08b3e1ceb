using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Signs the canonical request by a key pair: as <see cref="HeaderSignature"/> and <see cref="QuerySignature"/> do by a shared key, but for a
/// scope without a region. The regions are in a header or parameter of their own, which is signed like all others.
/// </summary>
internal static class AsymmetricSignature
{
    internal const string Algorithm = "AWS4-ECDSA-P256-SHA256";

    /// <summary>Signs by header.</summary>
    /// <param name="workspace">Holds the lines of the request's headers that are to be signed, <c>Host</c> among them.</param>
    /// <param name="target">Method, path and query.</param>
    /// <param name="body">The whole body as it is sent.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <param name="key">The key of the credentials.</param>
    internal static HeaderSignature ByHeader(
        SigningWorkspace workspace, RequestTarget target, ReadOnlySpan<byte> body, in SigningContext context, SigV4aKey key)
    {
        Span<byte> payloadSpace = stackalloc byte[Signature.Length];
        var payloadHash = PayloadHash.Of(workspace, body, context, payloadSpace);
        var contentSha256 = context.UnsignedPayload || context.SendPayloadHash ? PayloadHash.TextOf(payloadHash, context) : null;

        var time = new SigningTime(context.Time);
        var token = context.Credentials.SessionToken;
        var headers = workspace.Headers;
        headers.Add(SigningHeaderNames.Date, time.Text);
        headers.Add(SigningHeaderNames.RegionSet, context.Region);
        if (token is not null && !context.OmitSessionToken)
            headers.Add(SigningHeaderNames.SecurityToken, token);
        if (contentSha256 is not null)
            headers.Add(SigningHeaderNames.ContentSha256, contentSha256);

        var signedHeaders = CanonicalRequest.Append(workspace, target, payloadHash, context);
        var names = Encoding.ASCII.GetString(workspace.Buffer.Written[signedHeaders]);
        var signature = Compute(workspace, context, time, key);
        return new HeaderSignature
        {
            Date = time.Text,
            SecurityToken = token,
            ContentSha256 = contentSha256,
            Authorization = $"{Algorithm} Credential={CredentialOf(context, time)}, SignedHeaders={names}, Signature={signature}",
        };
    }

    /// <summary>Signs by query.</summary>
    /// <param name="workspace">Holds the lines of the headers that are to be signed, <c>Host</c> among them.</param>
    /// <param name="target">Method, path and query.</param>
    /// <param name="body">The whole body as it is sent.</param>
    /// <param name="lifetime">How long the signature is good for.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <param name="key">The key of the credentials.</param>
    /// <returns>The request's query with the signature in it, without a question mark.</returns>
    internal static string ByQuery(
        SigningWorkspace workspace,
        RequestTarget target,
        ReadOnlySpan<byte> body,
        TimeSpan lifetime,
        in SigningContext context,
        SigV4aKey key)
    {
        var time = new SigningTime(context.Time);
        var query = new StringBuilder().Append(target.Query);
        QuerySignature.Add(query, "X-Amz-Algorithm", Algorithm);
        QuerySignature.Add(query, "X-Amz-Credential", CredentialOf(context, time));
        QuerySignature.Add(query, "X-Amz-Date", time.Text);
        QuerySignature.Add(query, "X-Amz-SignedHeaders", QuerySignature.NamesOf(workspace));
        QuerySignature.Add(query, "X-Amz-Expires", ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        var tokenStart = query.Length;
        if (context.Credentials.SessionToken is { } token)
            QuerySignature.Add(query, SigningHeaderNames.SecurityToken, token);
        var tokenEnd = query.Length;
        QuerySignature.Add(query, SigningHeaderNames.RegionSet, context.Region);

        // A token that the signature does not cover stands where it would stand else.
        var sent = query.ToString();
        var payloadHash = PayloadHash.Of(workspace, body, context, stackalloc byte[Signature.Length]);
        var signed = new RequestTarget
        {
            Method = target.Method,
            Path = target.Path,
            Query = context.OmitSessionToken ? sent.Remove(tokenStart, tokenEnd - tokenStart) : sent,
        };
        CanonicalRequest.Append(workspace, signed, payloadHash, context);
        return $"{sent}&X-Amz-Signature={Compute(workspace, context, time, key)}";
    }

    /// <summary>Appends the string to sign.</summary>
    /// <param name="workspace">Its buffer may hold the canonical request.</param>
    /// <param name="canonicalRequest">The canonical request's text.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <param name="time">When the request is signed.</param>
    internal static void AppendStringToSign(
        SigningWorkspace workspace, ReadOnlySpan<byte> canonicalRequest, in SigningContext context, SigningTime time)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        workspace.Hash(canonicalRequest, hash);
        workspace.Buffer.Append($"{Algorithm}\n{time.Text}\n{ScopeOf(context, time)}\n");
        workspace.Buffer.AppendHex(hash);
    }

    // The signature of the canonical request that stands in the workspace's buffer.
    private static string Compute(SigningWorkspace workspace, in SigningContext context, SigningTime time, SigV4aKey key)
    {
        var buffer = workspace.Buffer;
        var start = buffer.Length;
        AppendStringToSign(workspace, buffer.Written, context, time);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        workspace.Hash(buffer.Written[start..], hash);
        buffer.Truncate(start);
        Span<byte> signature = stackalloc byte[SigV4aKey.MaxSignatureLength];
        return Encoding.ASCII.GetString(signature[..key.Sign(hash, signature)]);
    }

    /// <summary>What a signature is for, beside its regions.</summary>
    internal static string ScopeOf(in SigningContext context, SigningTime time) => $"{time.Text.AsSpan(0, 8)}/{context.Service}/aws4_request";

    private static string CredentialOf(in SigningContext context, SigningTime time) => $"{context.Credentials.AccessKeyId}/{ScopeOf(context, time)}";
}
