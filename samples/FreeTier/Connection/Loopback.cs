namespace FreeTier.Connection;

/// <summary>Connections within this machine.</summary>
internal static class Loopback
{
    /// <summary>
    /// Null where the runtime's own handler will do. That one goes through the proxy of <c>HTTP_PROXY</c>, from where this machine's
    /// loopback addresses can't be reached.
    /// </summary>
    internal static HttpMessageHandler? HandlerFor(Uri url) => url.IsLoopback
        ? new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }
        : null;
}
