namespace FreeTierGen.Runtime.Endpoints;

/// <summary>
/// Which endpoints nothing is sent to unless the options allow it: those that can be reached in the clear only, but for this machine's own.
/// Whoever is on the way could read requests and answers, secrets among them, and change what is not signed.
/// </summary>
internal static class PlainHttp
{
    /// <summary>The environment variable that stands for <see cref="ClientOptions.AllowPlainHttp"/>.</summary>
    public const string Variable = "FREETIERGEN_ALLOW_PLAIN_HTTP";

    /// <summary>Makes sure that requests to a URL are encrypted, stay on this machine, or may go in the clear.</summary>
    /// <exception cref="ClientConfigurationException">They would go in the clear and must not.</exception>
    public static void Check(Uri url, bool isAllowed)
    {
        // Names below localhost are this machine's, too. RFC 6761, section 6.3.
        if (!isAllowed && url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback && !url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            throw new ClientConfigurationException(
                $"The endpoint {url.Scheme}://{url.Authority} is not encrypted: everybody on the way could read what is sent, and nothing was. Use https, or where the way is safe, as to an emulator in a container, set AllowPlainHttp in the client's options, or the environment variable {Variable}, to true.");
        }
    }
}
