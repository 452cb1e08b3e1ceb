using System.Net;

namespace FreeTierGen.Runtime.Transport;

/// <summary>What clients send through that were given no handler: one pool of connections for the whole process.</summary>
internal static class SharedTransport
{
    /// <summary>Made when the first client needs it; lives as long as the process.</summary>
    public static HttpMessageInvoker Invoker { get; } = new(
        new SocketsHttpHandler
        {
            // Long enough for a lost SYN packet to be sent again.
            ConnectTimeout = TimeSpan.FromSeconds(3.5),

            // Connections are renewed now and then, so that changes of DNS records are seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),

            // A redirect would send a signed request to another host; cookies would tie calls together.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
        });
}
