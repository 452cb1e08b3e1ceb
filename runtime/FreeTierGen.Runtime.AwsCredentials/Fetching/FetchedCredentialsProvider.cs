using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Credentials that somebody is asked for. They are kept and renewed five minutes ahead of their end, in the background; however many
/// calls wait for the first ones, there is one request. See <see cref="CachingCredentialsProvider"/>.
/// </summary>
public abstract class FetchedCredentialsProvider : ICredentialsProvider
{
    private readonly CachingCredentialsProvider _cache;

    private protected FetchedCredentialsProvider(AwsCredentialsOptions? options)
    {
        Options = options ?? AwsCredentialsOptions.Default;
        _cache = new CachingCredentialsProvider(new Source(this), Options.TimeProvider);
    }

    private protected AwsCredentialsOptions Options { get; }

    /// <inheritdoc/>
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        _cache.GetCredentialsAsync(cancellationToken);

    /// <inheritdoc/>
    public void Invalidate(Credentials credentials) => _cache.Invalidate(credentials);

    private protected abstract ValueTask<Credentials> FetchAsync(CancellationToken cancellationToken);

    /// <summary>A service has refused what was fetched last.</summary>
    private protected virtual void Forget()
    {
    }

    private sealed class Source(FetchedCredentialsProvider owner) : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => owner.FetchAsync(cancellationToken);

        public void Invalidate(Credentials credentials) => owner.Forget();
    }
}
