using System.Net.Http.Headers;

namespace FreeTierGen.Runtime.Signing;

/// <summary>What a signature takes from a message of .NET, and what an earlier one left in it.</summary>
internal static class SignedMessage
{
    internal static Uri AbsoluteUriOf(HttpRequestMessage request) =>
        request.RequestUri is { IsAbsoluteUri: true } uri
            ? uri
            : throw new ArgumentException("A request needs an absolute URI to be signed.", nameof(request));

    internal static RequestTarget TargetOf(HttpRequestMessage request, Uri uri)
    {
        var query = uri.Query;
        return new RequestTarget
        {
            Method = request.Method.Method,
            Path = uri.AbsolutePath,
            Query = query.Length > 0 ? query.AsSpan(1) : default,
        };
    }

    /// <summary>The URI with another query. What was signed is what has to be sent: nothing may be rewritten on the way into the URI.</summary>
    internal static Uri WithQuery(Uri uri, string query)
    {
        var unchanged = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        return new Uri($"{uri.GetLeftPart(UriPartial.Authority)}{uri.AbsolutePath}?{query}", unchanged);
    }

    internal static void CollectHeaders(HeaderFields fields, HttpRequestMessage request, string host, out SignatureHeaders lastSignature)
    {
        var hasHost = false;
        lastSignature = SignatureHeaders.None;
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            var part = PartOfSignature(name);
            if (part != SignatureHeaders.None)
            {
                lastSignature |= part;
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
            fields.Add(SigningHeaderNames.Host, host);
    }

    internal static void Remove(SignatureHeaders signature, HttpRequestHeaders headers)
    {
        if ((signature & SignatureHeaders.Authorization) != 0)
            headers.Remove(SigningHeaderNames.Authorization);
        if ((signature & SignatureHeaders.Date) != 0)
            headers.Remove(SigningHeaderNames.Date);
        if ((signature & SignatureHeaders.SecurityToken) != 0)
            headers.Remove(SigningHeaderNames.SecurityToken);
        if ((signature & SignatureHeaders.ContentSha256) != 0)
            headers.Remove(SigningHeaderNames.ContentSha256);
        if ((signature & SignatureHeaders.RegionSet) != 0)
            headers.Remove(SigningHeaderNames.RegionSet);
    }

    private static SignatureHeaders PartOfSignature(string name) => name.Length switch
    {
        10 when name.Equals(SigningHeaderNames.Date, StringComparison.OrdinalIgnoreCase) => SignatureHeaders.Date,
        13 when name.Equals(SigningHeaderNames.Authorization, StringComparison.OrdinalIgnoreCase) => SignatureHeaders.Authorization,
        16 when name.Equals(SigningHeaderNames.RegionSet, StringComparison.OrdinalIgnoreCase) => SignatureHeaders.RegionSet,
        20 when name.Equals(SigningHeaderNames.SecurityToken, StringComparison.OrdinalIgnoreCase) => SignatureHeaders.SecurityToken,
        20 when name.Equals(SigningHeaderNames.ContentSha256, StringComparison.OrdinalIgnoreCase) => SignatureHeaders.ContentSha256,
        _ => SignatureHeaders.None,
    };
}
