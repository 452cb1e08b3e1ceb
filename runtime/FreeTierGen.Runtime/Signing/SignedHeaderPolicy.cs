namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Which headers a signature covers: all but those that a client, a proxy or a tracer adds or changes on the way, and those that
/// the AWS SDKs leave out because they differ from attempt to attempt.
/// </summary>
internal static class SignedHeaderPolicy
{
    internal static bool Covers(string name) => name.Length switch
    {
        2 => !Is(name, "te"),
        6 => !Is(name, "expect"),
        7 => !Is(name, "upgrade") && !Is(name, "trailer"),
        10 => !Is(name, "user-agent") && !Is(name, "connection") && !Is(name, "keep-alive") && !Is(name, "tracestate"),
        11 => !Is(name, "traceparent"),
        13 => !Is(name, "authorization"),
        15 => !Is(name, "amz-sdk-request") && !Is(name, "x-amzn-trace-id"),
        16 => !Is(name, "proxy-connection") && !Is(name, "x-amz-user-agent"),
        17 => !Is(name, "transfer-encoding"),
        19 => !Is(name, "proxy-authorization"),
        21 => !Is(name, "amz-sdk-invocation-id"),
        _ => true,
    };

    private static bool Is(string name, string lowerCase) => name.Equals(lowerCase, StringComparison.OrdinalIgnoreCase);
}
