using Amazon.Runtime.CredentialManagement;
using Amazon.Util;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>The region from where the AWS SDK and the AWS command line take it.</summary>
public static class AwsSdkRegion
{
    /// <summary>
    /// The region that <c>AWS_REGION</c> or <c>AWS_DEFAULT_REGION</c> names, else the profile's. Reads files, but asks nobody over
    /// the network.
    /// </summary>
    /// <param name="profile">The profile's name; <see langword="null"/> takes <c>AWS_PROFILE</c>, else <c>default</c>.</param>
    /// <returns>The region, for example <c>us-east-1</c>, or <see langword="null"/> if none is configured.</returns>
    public static string? Find(string? profile = null)
    {
        var region = Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION");
        return region ?? ProfileOf(profile)?.Region?.SystemName;
    }

    /// <summary>
    /// Like <see cref="Find"/>, and where that finds nothing, the region of the EC2 instance that the process runs on. Elsewhere the
    /// metadata service does not answer, which may take seconds to find out; <c>AWS_EC2_METADATA_DISABLED=true</c> leaves it out.
    /// </summary>
    /// <param name="profile">The profile's name; <see langword="null"/> takes <c>AWS_PROFILE</c>, else <c>default</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The region, or <see langword="null"/> if none was found.</returns>
    public static async Task<string?> FindAsync(string? profile = null, CancellationToken cancellationToken = default)
    {
        if (Find(profile) is { } configured)
            return configured;
        if (!EC2InstanceMetadata.IsIMDSEnabled)
            return null;

        var region = await EC2InstanceMetadata.GetDataAsync("/placement/region", 1).WaitAsync(cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(region) ? null : region.Trim();
    }

    /// <summary>The profile that counts where the program names none.</summary>
    internal static string NameOf(string? profile) => profile ?? Variable("AWS_PROFILE") ?? SharedCredentialsFile.DefaultProfileName;

    /// <summary>The profile's <c>account_id_endpoint_mode</c>, unless the environment has one, which the client reads itself.</summary>
    internal static string? EndpointModeOf(string? profile) =>
        Variable("AWS_ACCOUNT_ID_ENDPOINT_MODE") is null ? ProfileOf(profile)?.AccountIdEndpointMode?.ToString().ToLowerInvariant() : null;

    private static CredentialProfile? ProfileOf(string? name) =>
        new CredentialProfileStoreChain().TryGetProfile(NameOf(name), out var profile) ? profile : null;

#pragma warning disable RS0030 // The SDK's chain reads the process's environment, and so does what goes along with it.
    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
#pragma warning restore RS0030
}
