using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>The AWS SDK's default chain. It remembers what it found, and notices when the environment or the files change.</summary>
internal sealed class DefaultChainCredentialsSource : ICredentialsProvider
{
    private readonly DefaultAWSCredentialsIdentityResolver? _resolver;
    private AWSCredentials? _identity;
    private AWSCredentials? _instanceRole;

    /// <summary>Creates a source.</summary>
    /// <param name="resolver">Searches; <see langword="null"/> takes the one that the process shares, which watches the files once.</param>
    internal DefaultChainCredentialsSource(DefaultAWSCredentialsIdentityResolver? resolver = null) => _resolver = resolver;

    public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var identity = await FindAsync(cancellationToken).ConfigureAwait(false);
            if (AwsSdkIdentity.IsInstanceRole(identity) && _instanceRole is { } own)
                identity = own;

            _identity = identity;
            return await AwsSdkIdentity.ResolveAsync(identity).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var reason = $"The AWS SDK's default chain gave no credentials: {AwsSdkFailure.Summarize(failure)}. ";
            throw new CredentialsException(
                AwsSdkFailure.MissingPackage(failure) is { } package
                    ? reason + AwsSdkFailure.RemedyFor(package)
                    : reason
                + "Configure a profile with 'aws configure' or log in with 'aws sso login', name another profile, "
                + "or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
                failure);
        }
    }

    public void Invalidate(Credentials credentials)
    {
        // What the AWS SDK shares for the instance's role is renewed by its own timer alone. From now on the role has an object of ours.
        if (AwsSdkIdentity.IsInstanceRole(_identity))
            _instanceRole = new InstanceProfileAWSCredentials();
        else
            AwsSdkIdentity.Invalidate(_identity);
    }

    private Task<AWSCredentials> FindAsync(CancellationToken cancellationToken) => _resolver is null
        ? DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync()
        : _resolver.ResolveIdentityAsync(null, cancellationToken);
}
