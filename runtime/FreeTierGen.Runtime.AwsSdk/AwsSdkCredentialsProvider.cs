using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>
/// Credentials from where the AWS SDK for .NET takes them. Without a profile's name that is its default chain: environment
/// variables, web identity, the profile that <c>AWS_PROFILE</c> names or <c>default</c>, container, instance metadata; the first
/// that is configured is used, and the metadata service is asked only where nothing else is. They are kept and refreshed ahead of
/// their expiry.
/// </summary>
/// <remarks>
/// Profiles that assume a role are served by the package AWSSDK.SecurityToken, those of IAM Identity Center (SSO) by AWSSDK.SSO and
/// AWSSDK.SSOOIDC, which come with this one. The AWS SDK loads them by name: a trimmed program has to keep them by a
/// <c>TrimmerRootAssembly</c> item each. The exception names the one that is missing.
/// </remarks>
public sealed class AwsSdkCredentialsProvider : ICredentialsProvider
{
    // An instance's credentials are renewed by the AWS SDK without a word about when, minutes before they expire.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly CachingCredentialsProvider _cache;

    /// <summary>Creates a provider. Nothing is read before credentials are asked for.</summary>
    /// <param name="profile">The profile's name, or <see langword="null"/> for the default chain.</param>
    /// <param name="timeProvider">The clock that decides when to refresh; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">The profile's name is empty.</exception>
    public AwsSdkCredentialsProvider(string? profile = null, TimeProvider? timeProvider = null)
        : this(profile is null ? new DefaultChainCredentialsSource() : new ProfileCredentialsSource(profile), timeProvider)
    {
    }

    internal AwsSdkCredentialsProvider(ICredentialsProvider source, TimeProvider? timeProvider = null) =>
        _cache = new CachingCredentialsProvider(source, timeProvider) { MaxAge = MaxAge };

    /// <inheritdoc/>
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        _cache.GetCredentialsAsync(cancellationToken);

    /// <inheritdoc/>
    public void Invalidate(Credentials credentials) => _cache.Invalidate(credentials);
}
