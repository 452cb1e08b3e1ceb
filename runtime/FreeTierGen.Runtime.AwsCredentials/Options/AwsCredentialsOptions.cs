using Microsoft.Extensions.Logging;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>What providers of credentials can be told. All of it is optional, and read once, when the provider is made.</summary>
public sealed class AwsCredentialsOptions
{
    /// <summary>
    /// The profile to take credentials from. <see langword="null"/> searches where AWS's tools do, with the profile that <c>AWS_PROFILE</c>
    /// names or <c>default</c> as one of several places.
    /// </summary>
    public string? Profile { get; init; }

    /// <summary>
    /// The region whose STS is asked, for instance <c>eu-west-1</c>. <see langword="null"/> takes <c>AWS_REGION</c>, then
    /// <c>AWS_DEFAULT_REGION</c>, then the profile's, else <c>us-east-1</c>.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>The clock that decides when to renew credentials.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where it is logged that credentials are used beyond their end, and what the clients of STS and IAM Identity Center log; null logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// Sends all requests; for tests and proxies. The caller keeps it and disposes it. Null uses the clients' own transport, and for
    /// containers and instances one without a proxy that gives up early.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>
    /// Asks the user for what a device for multi-factor authentication shows, for profiles with <c>mfa_serial</c>; its argument is the
    /// serial number or ARN of the device. Null refuses such profiles.
    /// </summary>
    public Func<string, CancellationToken, ValueTask<string>>? MfaCode { get; init; }

#pragma warning disable RS0030 // The process's environment; tests have others.
    internal Func<string, string?> ReadEnvironment { get; init; } = System.Environment.GetEnvironmentVariable;
#pragma warning restore RS0030

    internal static AwsCredentialsOptions Default { get; } = new();

    internal AwsEnvironment Environment => new(ReadEnvironment);

    /// <summary>The same for one profile.</summary>
    internal AwsCredentialsOptions With(string? profile) => new()
    {
        Profile = profile,
        Region = Region,
        TimeProvider = TimeProvider,
        LoggerFactory = LoggerFactory,
        HttpHandler = HttpHandler,
        MfaCode = MfaCode,
        ReadEnvironment = ReadEnvironment,
    };
}
