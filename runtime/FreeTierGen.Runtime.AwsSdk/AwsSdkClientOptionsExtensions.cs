using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>Lets a client find its credentials and region as the AWS SDK does.</summary>
public static class AwsSdkClientOptionsExtensions
{
    /// <summary>
    /// Sets <see cref="ClientOptions.Credentials"/> to the AWS SDK's default chain or one profile's credentials, and
    /// <see cref="ClientOptions.Region"/> to the given one, else the one that the options have already, else the environment's, else
    /// the profile's; and likewise <see cref="ClientOptions.AccountIdEndpointMode"/>. Where the service takes bearer tokens and the profile
    /// names a session of IAM Identity Center, <see cref="IBearerTokenOptions.BearerToken"/> is the session's token, unless the options have
    /// one. Nothing is asked over the network; where the region should come from the EC2 instance, pass what
    /// <see cref="AwsSdkRegion.FindAsync"/> found.
    /// </summary>
    /// <typeparam name="TOptions">The client's own options.</typeparam>
    /// <param name="options">The options to complete.</param>
    /// <param name="profile">The profile's name, or <see langword="null"/> for the default chain.</param>
    /// <param name="region">The region, for example <c>us-east-1</c>, or <see langword="null"/> to look it up.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The profile's name is empty.</exception>
    public static TOptions UseAwsSdkDefaults<TOptions>(this TOptions options, string? profile = null, string? region = null)
        where TOptions : ClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);

        options.Credentials = new AwsSdkCredentialsProvider(profile, options.TimeProvider);
        options.Region = region ?? options.Region ?? AwsSdkRegion.Find(profile);
        options.AccountIdEndpointMode ??= AwsSdkRegion.EndpointModeOf(profile);
        if (options is IBearerTokenOptions { BearerToken: null } bearer)
            bearer.BearerToken = AwsSdkToken.Find(AwsSdkRegion.NameOf(profile), options.TimeProvider);
        return options;
    }
}
