using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Identity;

/// <summary>Fetches identities and keeps one until it expires, as <see cref="CachingCredentialsProvider"/> does with credentials.</summary>
internal sealed class FetchingIdentityProvider<TIdentity>(
    Func<CancellationToken, ValueTask<TIdentity>> fetch, TimeProvider time) : IdentityProvider<TIdentity>
    where TIdentity : CallerIdentity
{
    private static readonly TimeSpan RefreshAhead = TimeSpan.FromMinutes(5);

    // Between attempts of a refresh that fails, while what is kept can still be used.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private volatile Kept? _kept;
    private Task<TIdentity>? _fetch;

    /// <inheritdoc/>
    public override ValueTask<TIdentity> GetIdentityAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var kept = _kept;
        if (kept is not null && now < kept.RefreshAt)
        {
            return new(kept.Identity);
        }

        Task<TIdentity> fetching;
        lock (_gate)
        {
            kept = _kept;
            if (kept is not null && now < kept.RefreshAt)
            {
                return new(kept.Identity);
            }

            fetching = _fetch ??= DetachedTask.Run(FetchAsync);
        }

        return kept is not null && now < kept.End ? new(kept.Identity) : new(fetching.WaitAsync(cancellationToken));
    }

    private async Task<TIdentity> FetchAsync()
    {
        try
        {
            var identity = await fetch(CancellationToken.None).ConfigureAwait(false)
                ?? throw new CredentialsException("The function that fetches an identity returned null.");
            var now = time.GetUtcNow();
            if (identity.Expiration <= now)
            {
                throw new CredentialsException(
                    $"The identity that was fetched expired at {identity.Expiration:u}. Renew it, and check that this computer's clock is right.");
            }

            lock (_gate)
            {
                _fetch = null;
                _kept = identity.Expiration is { } end ? new Kept(identity, end - Ahead(end - now), end) : null;
            }

            return identity;
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _fetch = null;
                var now = time.GetUtcNow();
                if (_kept is { } kept && now < kept.End)
                {
                    _kept = kept with { RefreshAt = now + RetryDelay };
                    return kept.Identity;
                }
            }

            if (failure is CredentialsException)
            {
                throw;
            }

            throw new CredentialsException($"The identity could not be fetched: {FailureText.Of(failure)}", failure);
        }
    }

    private static TimeSpan Ahead(TimeSpan life) => life / 2 < RefreshAhead ? life / 2 : RefreshAhead;

    private sealed record Kept(TIdentity Identity, DateTimeOffset RefreshAt, DateTimeOffset End);
}
