namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>The region from where AWS's own tools take it.</summary>
public static class AwsRegion
{
    /// <summary>
    /// The region that <c>AWS_REGION</c> or <c>AWS_DEFAULT_REGION</c> names, else the profile's. Reads files, but asks nobody over the network.
    /// </summary>
    /// <param name="profile">The profile's name; <see langword="null"/> takes <c>AWS_PROFILE</c>, else <c>default</c>.</param>
    /// <returns>The region, for example <c>us-east-1</c>, or <see langword="null"/> if none is configured.</returns>
    /// <exception cref="CredentialsException">The config or credentials file can't be read or understood.</exception>
    public static string? Find(string? profile = null) => Find(AwsCredentialsOptions.Default.With(profile));

    /// <summary>
    /// Like <see cref="Find(string)"/>, and where that finds nothing, the region of the EC2 instance that the process runs on. Elsewhere the
    /// metadata service does not answer, which takes a second to find out; <c>AWS_EC2_METADATA_DISABLED=true</c> leaves it out.
    /// </summary>
    /// <param name="options">The profile, and how the instance is asked; <see langword="null"/> takes what they are by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The region, or <see langword="null"/> if none was found.</returns>
    /// <exception cref="CredentialsException">The config or credentials file can't be read or understood.</exception>
    public static async ValueTask<string?> FindAsync(AwsCredentialsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= AwsCredentialsOptions.Default;
        return Find(options) ?? await InstanceMetadata.FindRegionAsync(options, cancellationToken).ConfigureAwait(false);
    }

    internal static string? Find(AwsCredentialsOptions options)
    {
        var environment = options.Environment;
        if (options.Region is { Length: > 0 } region)
        {
            return region;
        }

        return Find(environment, null) ?? ProfileOf(options)?.Text("region");
    }

    /// <summary>The profile's <c>account_id_endpoint_mode</c>, unless the environment has one, which the client reads itself.</summary>
    internal static string? EndpointModeOf(AwsCredentialsOptions options) =>
        options.Environment.Text("AWS_ACCOUNT_ID_ENDPOINT_MODE") is null ? ProfileOf(options)?.Text("account_id_endpoint_mode")?.ToLowerInvariant() : null;

    internal static string? Find(AwsEnvironment environment, Profile? profile) =>
        environment.Text("AWS_REGION") ?? environment.Text("AWS_DEFAULT_REGION") ?? profile?.Text("region");

    private static Profile? ProfileOf(AwsCredentialsOptions options) =>
        ConfigFiles.Read(options.Environment).Find(options.Profile ?? ConfigFiles.NameOfDefault(options.Environment));
}
