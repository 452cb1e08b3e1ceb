using System.Net;

namespace FreeTierGen.Runtime;

/// <summary>What clients send through that were given no handler: one pool of connections for the whole process, or for those with a limit of their own.</summary>
internal sealed class SharedTransport
{
    private static SharedTransport? _others;

    private readonly SharedTransport? _next;

    private SharedTransport(TimeSpan connectLimit, SharedTransport? next = null)
    {
        _next = next;
        ConnectLimit = connectLimit;
        Invoker = new(new SocketsHttpHandler
        {
            ConnectTimeout = connectLimit,

            // Connections are renewed now and then, so that changes of DNS records are seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),

            // A redirect would send a signed request to another host; cookies would tie calls together.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
        });
    }

    /// <summary>
    /// Made when the first client needs it; lives as long as the process. A packet that begins a connection is sent anew after 1, 3 and 7
    /// seconds.
    /// </summary>
    public static SharedTransport Default { get; } = new(TimeSpan.FromSeconds(10));

    /// <summary>How long a connection may take, to its end with TLS.</summary>
    public TimeSpan ConnectLimit { get; }

    public HttpMessageInvoker Invoker { get; }

    /// <summary>One with another limit; all clients share it that have the same.</summary>
    public static SharedTransport ConnectingWithin(TimeSpan limit)
    {
        while (true)
        {
            var first = Volatile.Read(ref _others);
            for (var other = first; other is not null; other = other._next)
            {
                if (other.ConnectLimit == limit)
                {
                    return other;
                }
            }

            // It holds nothing until it sends.
            var made = new SharedTransport(limit, first);
            if (Interlocked.CompareExchange(ref _others, made, first) == first)
            {
                return made;
            }
        }
    }
}
