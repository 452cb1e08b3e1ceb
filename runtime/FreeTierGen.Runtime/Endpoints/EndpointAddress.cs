using System.Diagnostics.CodeAnalysis;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>What can be the URL of an endpoint, wherever it comes from: rules, options, the environment, a service's answer.</summary>
internal static class EndpointAddress
{
    /// <summary>What an endpoint has to be, to be put into a message.</summary>
    public const string Form = "an absolute http or https URL without user information, query or fragment, whose host is an address or a name of labels up to 63 characters";

    private const int MostShown = 200;

    /// <summary>
    /// Reads a URL: <c>http</c> or <c>https</c>, a host that there can be, perhaps a port and a path. Nothing of it may get lost or mean
    /// something else than it says: a query would be dropped and a password be shown in messages.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        return text is not null
            && !HasForeignCharacters(text)
            && Uri.TryCreate(text, UriKind.Absolute, out url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && !AuthorityOf(text).Contains('@')
            && HasPossibleHost(url);
    }

    /// <summary>Whether a host is one that a request can be sent to: an IP address, or a name as DNS has them.</summary>
    public static bool HasPossibleHost(Uri url) => IsIpAddress(url) || HostLabels.IsHost(AsciiHostOf(url));

    /// <summary>Whether the host is an IPv4 or IPv6 address. No name can be put before one.</summary>
    public static bool IsIpAddress(Uri url) => url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;

    /// <summary>A URL as a message can show it: nothing that may be a password, nothing that breaks a line, and not a million characters.</summary>
    public static string Shown(string? text) =>
        string.IsNullOrEmpty(text) ? "An empty text"
        : text.Contains('@', StringComparison.Ordinal) || text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? "The URL"
        : $"'{BoundedText.Cut(text, MostShown)}'";

    // A backslash is a slash to some and a part of a name to others. The rest would be escaped, or end the URL.
    private static bool HasForeignCharacters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is <= ' ' or '\x7F' or '\\' or '?' or '#')
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> AuthorityOf(ReadOnlySpan<char> text)
    {
        text = text[(text.IndexOf(':') + 1)..].TrimStart('/');
        var end = text.IndexOf('/');
        return end < 0 ? text : text[..end];
    }

    private static string AsciiHostOf(Uri url)
    {
        try
        {
            return url.IdnHost;
        }
        catch (UriFormatException)
        {
            // Its labels are too long once they are written in ASCII.
            return "";
        }
    }
}
