namespace FreeTierGen.Runtime.Endpoints;

/// <summary>The parts of a URL that endpoint rules look at.</summary>
/// <remarks>The <c>URL</c> structure of the rules function <c>parseURL</c>.</remarks>
public sealed class EndpointUrl
{
    private EndpointUrl(string scheme, string authority, string path, bool isIp)
    {
        Scheme = scheme;
        Authority = authority;
        Path = path;
        NormalizedPath = path.Length == 0 || path == "/" ? "/" : path.EndsWith('/') ? path : path + "/";
        IsIp = isIp;
    }

    /// <summary>The scheme, <c>https</c> or <c>http</c>.</summary>
    public string Scheme { get; }

    /// <summary>The host, and the port where the URL names one.</summary>
    public string Authority { get; }

    /// <summary>The path as it stands in the URL; empty where there is none.</summary>
    public string Path { get; }

    /// <summary>The path, beginning and ending with a slash.</summary>
    public string NormalizedPath { get; }

    /// <summary>Whether the host is an IPv4 or IPv6 address.</summary>
    public bool IsIp { get; }

    /// <summary>Takes a URL apart. Null where the text is no <c>http</c> or <c>https</c> URL, or has a query.</summary>
    internal static EndpointUrl? TryParse(string text)
    {
        var separator = text.IndexOf("://", StringComparison.Ordinal);
        if (separator < 0)
        {
            return null;
        }

        var scheme = text.AsSpan(0, separator);
        var isHttps = scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
        if (!isHttps && !scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The rules know no query. A fragment never reaches a server.
        var rest = text.AsSpan(separator + 3);
        var fragment = rest.IndexOf('#');
        rest = fragment < 0 ? rest : rest[..fragment];
        if (rest.Contains('?') || rest.ContainsAny(' ', '\t', '\\'))
        {
            return null;
        }

        var slash = rest.IndexOf('/');
        var authority = slash < 0 ? rest : rest[..slash];
        var path = slash < 0 ? "" : rest[slash..].ToString();
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        return TrySplitHost(authority, out var host)
            ? new EndpointUrl(isHttps ? "https" : "http", authority.ToString(), path, IsAddress(host))
            : null;
    }

    private static bool TrySplitHost(ReadOnlySpan<char> authority, out ReadOnlySpan<char> host)
    {
        // An IPv6 address has colons of its own, inside brackets.
        var bracket = authority.LastIndexOf(']');
        var colon = authority.LastIndexOf(':');
        host = colon > bracket ? authority[..colon] : authority;
        if (host.IsEmpty)
        {
            return false;
        }

        if (colon <= bracket)
        {
            return true;
        }

        var port = authority[(colon + 1)..];
        return port.IsEmpty || (!port.ContainsAnyExceptInRange('0', '9') && ushort.TryParse(port, out _));
    }

    private static bool IsAddress(ReadOnlySpan<char> host)
        => (host[0] == '[' && host[^1] == ']') || HostLabels.IsIPv4Address(host);
}
