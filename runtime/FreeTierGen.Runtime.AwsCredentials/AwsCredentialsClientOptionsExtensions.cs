using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>Lets a client find its credentials and region as AWS's own tools do.</summary>
public static class AwsCredentialsClientOptionsExtensions
{
    /// <summary>
    /// Sets <see cref="ClientOptions.Credentials"/> to where AWS's tools find them or to one profile's, and <see cref="ClientOptions.Region"/>
    /// to the given one, else the one that the options have already, else the environment's, else the profile's; and likewise
    /// <see cref="ClientOptions.AccountIdEndpointMode"/>. Where the service takes bearer tokens and the profile names a session of IAM Identity
    /// Center, <see cref="IBearerTokenOptions.BearerToken"/> is the session's token, unless the options have one. Files are read, and nothing
    /// is asked over the network.
    /// </summary>
    /// <typeparam name="TOptions">The client's own options.</typeparam>
    /// <param name="options">The options to complete.</param>
    /// <param name="profile">The profile's name, or <see langword="null"/> to look at all places.</param>
    /// <param name="region">The region, for example <c>us-east-1</c>, or <see langword="null"/> to look it up.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The profile's name is empty.</exception>
    /// <exception cref="CredentialsException">The config or credentials file can't be read or understood.</exception>
    public static TOptions UseAwsDefaults<TOptions>(this TOptions options, string? profile = null, string? region = null)
        where TOptions : ClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.UseAwsDefaults(new AwsCredentialsOptions
        {
            Profile = profile,
            Region = region,
            TimeProvider = options.TimeProvider,
            LoggerFactory = options.LoggerFactory,
        });
    }

    /// <summary>Does the same with all that providers of credentials can be told.</summary>
    /// <typeparam name="TOptions">The client's own options.</typeparam>
    /// <param name="options">The options to complete.</param>
    /// <param name="source">The profile, the region and others.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The profile's name is empty.</exception>
    /// <exception cref="CredentialsException">The config or credentials file can't be read or understood.</exception>
    public static TOptions UseAwsDefaults<TOptions>(this TOptions options, AwsCredentialsOptions source)
        where TOptions : ClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(source);

        options.Credentials = new AwsCredentialsProvider(source);
        options.Region = source.Region ?? options.Region ?? AwsRegion.Find(source);
        options.AccountIdEndpointMode ??= AwsRegion.EndpointModeOf(source);
        if (options is IBearerTokenOptions { BearerToken: null } bearer)
        {
            bearer.BearerToken = SessionToken.Find(source);
        }

        return options;
    }
}
