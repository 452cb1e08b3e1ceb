using System.Globalization;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>The query that signs a request, for URLs that somebody else sends.</summary>
internal static class QuerySignature
{
    /// <summary>Signs a request.</summary>
    /// <param name="workspace">Holds the lines of the headers that are to be signed, <c>Host</c> among them.</param>
    /// <param name="target">Method, path and query.</param>
    /// <param name="body">The whole body as it is sent.</param>
    /// <param name="lifetime">How long the signature is good for.</param>
    /// <param name="context">Who signs, when and for what.</param>
    /// <param name="cache">Keeps derived keys.</param>
    /// <returns>The request's query with the signature in it, without a question mark.</returns>
    internal static string Create(
        SigningWorkspace workspace,
        RequestTarget target,
        ReadOnlySpan<byte> body,
        TimeSpan lifetime,
        in SigningContext context,
        SigningCache cache)
    {
        var time = cache.TimeOf(context);
        var key = cache.KeyOf(context, time);
        var query = new StringBuilder().Append(target.Query);
        Add(query, "X-Amz-Algorithm", Signature.Algorithm);
        Add(query, "X-Amz-Credential", key.Credential);
        Add(query, "X-Amz-Date", time.Text);
        Add(query, "X-Amz-SignedHeaders", NamesOf(workspace));
        Add(query, "X-Amz-Expires", ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture));

        var token = context.Credentials.SessionToken;
        if (token is not null && !context.OmitSessionToken)
            Add(query, SigningHeaderNames.TokenOf(context.Credentials), token);
        var signature = Sign(workspace, target, query.ToString(), body, context, key, time);
        if (token is not null && context.OmitSessionToken)
            Add(query, SigningHeaderNames.TokenOf(context.Credentials), token);
        Add(query, "X-Amz-Signature", signature);
        return query.ToString();
    }

    private static string Sign(
        SigningWorkspace workspace,
        RequestTarget target,
        string query,
        ReadOnlySpan<byte> body,
        in SigningContext context,
        SigningKey key,
        SigningTime time)
    {
        var payloadHash = PayloadHash.Of(workspace, body, context, stackalloc byte[Signature.Length]);
        var signed = new RequestTarget { Method = target.Method, Path = target.Path, Query = query };
        CanonicalRequest.Append(workspace, signed, payloadHash, context);
        Span<byte> signature = stackalloc byte[Signature.Length];
        Signature.Compute(workspace, key, time, signature);
        return Encoding.ASCII.GetString(signature);
    }

    internal static string NamesOf(SigningWorkspace workspace)
    {
        CanonicalHeaders.AppendNames(workspace.Buffer, workspace.Headers.Sorted);
        var names = Encoding.UTF8.GetString(workspace.Buffer.Written);
        workspace.Buffer.Clear();
        return names;
    }

    internal static void Add(StringBuilder query, string name, string value)
    {
        if (query.Length > 0)
            query.Append('&');
        query.Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
