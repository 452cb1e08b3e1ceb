using FreeTier.Client;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;

namespace FreeTier.Connection;

/// <summary>A service at an address of the user's choice: a test server, a proxy, a mock.</summary>
internal static class CustomConnection
{
    private const string DefaultRegion = "us-east-1";

    internal static ServiceConnection Open(Target.Custom target, Func<string, string?> environment, TimeProvider time)
    {
        var options = new FreeTierClientOptions
        {
            Endpoint = target.Url,
            HttpHandler = Loopback.HandlerFor(target.Url),
            Region = target.Region ?? Value(environment, "AWS_REGION") ?? Value(environment, "AWS_DEFAULT_REGION") ?? DefaultRegion,
            Credentials = CredentialsFor(environment),
            TimeProvider = time,

            // The address is complete; a FIPS or dual-stack variant of it can't be derived.
            UseFips = false,
            UseDualStack = false,
        };
        return new ServiceConnection(options);
    }

    /// <summary>
    /// The environment's credentials, else made-up ones: a test server seldom looks at them, and profiles are for AWS alone.
    /// </summary>
    private static StaticCredentialsProvider CredentialsFor(Func<string, string?> environment)
    {
        try
        {
            return Value(environment, "AWS_ACCESS_KEY_ID") is { } id && Value(environment, "AWS_SECRET_ACCESS_KEY") is { } secret
                ? new StaticCredentialsProvider(id, secret, Value(environment, "AWS_SESSION_TOKEN"))
                : new StaticCredentialsProvider("test", "test");
        }
        catch (ArgumentException exception)
        {
            throw new CredentialsException($"The environment's credentials can't be used: {exception.Message}", exception);
        }
    }

    private static string? Value(Func<string, string?> environment, string name) =>
        environment(name) is { Length: > 0 } value ? value : null;
}
