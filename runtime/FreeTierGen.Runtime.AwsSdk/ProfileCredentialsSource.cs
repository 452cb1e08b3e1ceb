using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>One profile of the AWS config and credentials files, whatever kind it is of.</summary>
internal sealed class ProfileCredentialsSource : ICredentialsProvider
{
    private readonly string _profile;
    private AWSCredentials? _identity;

    internal ProfileCredentialsSource(string profile)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(profile);
        _profile = profile;
    }

    public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await AwsSdkIdentity.ResolveAsync(_identity ??= Find()).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not CredentialsException and not OperationCanceledException)
        {
            // The profile may be repaired meanwhile, so the next call reads it again.
            _identity = null;
            var reason = $"The profile '{_profile}' gave no credentials: {AwsSdkFailure.Summarize(failure)}. ";
            throw new CredentialsException(
                AwsSdkFailure.MissingPackage(failure) is { } package
                    ? reason + AwsSdkFailure.RemedyFor(package)
                    : reason
                + $"If its session has expired, run 'aws sso login --profile {_profile}'; else check it in the AWS config and credentials files.",
                failure);
        }
    }

    public void Invalidate(Credentials credentials)
    {
        // The profile's file may hold others by now.
        AwsSdkIdentity.Invalidate(_identity);
        _identity = null;
    }

    private AWSCredentials Find()
    {
        var profiles = new CredentialProfileStoreChain();
        return profiles.TryGetProfile(_profile, out var profile)
            ? profile.GetAWSCredentials(profile.CredentialProfileStore)
            : throw NotFound(profiles);
    }

    private CredentialsException NotFound(CredentialProfileStoreChain profiles)
    {
        var names = profiles.ListProfiles().ConvertAll(profile => profile.Name);
        names.Sort(StringComparer.Ordinal);
        var known = names.Count == 0 ? "There are no profiles" : $"There are: {string.Join(", ", names)}";
        return new CredentialsException(
            $"The AWS config and credentials files have no profile '{_profile}'. {known}. "
            + $"Create it with 'aws configure --profile {_profile}' or name another.");
    }
}
