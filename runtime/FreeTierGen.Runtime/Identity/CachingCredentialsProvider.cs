using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Keeps another provider's credentials and refreshes them before they expire. However many calls ask at the same time, the other
/// provider is asked once. Ahead of the expiration a refresh runs in the background while calls go on with what they have; shortly
/// before it they wait. A refresh that fails leaves credentials in use as long as they are valid. Credentials that the service refuses
/// as expired are dropped at once.
/// </summary>
/// <remarks>An answer from the cache completes synchronously and allocates nothing.</remarks>
public sealed class CachingCredentialsProvider : ICredentialsProvider
{
    private readonly ICredentialsProvider _inner;
    private readonly TimeProvider _time;
    private readonly object _gate = new();
    private volatile CachedCredentials? _cached;
    private Task<Credentials>? _refresh;

    /// <summary>Creates a cache.</summary>
    /// <param name="inner">Fetches credentials. It is asked on a thread of the pool, by one call at a time, and not cancelled.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    public CachingCredentialsProvider(ICredentialsProvider inner, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(inner);

        _inner = inner;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>
    /// How long before the expiration a refresh starts in the background; 5 minutes by default. Credentials that live shorter than
    /// twice that are refreshed at half of their life.
    /// </summary>
    public TimeSpan RefreshAhead { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long before the expiration calls wait for the refresh; 1 minute by default, which also covers clocks that differ. For
    /// short-lived credentials it is the last quarter of their life.
    /// </summary>
    public TimeSpan WaitAhead { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a failed refresh rests before the next one, while credentials are still valid; 10 seconds by default.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long credentials that name no expiration are kept before they are fetched anew in the background; calls wait for that
    /// after twice this time. <see langword="null"/>, the default, keeps them for ever.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <inheritdoc/>
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        var now = _time.GetUtcNow();
        var cached = _cached;
        if (cached is not null && cached.IsFresh(now))
            return new ValueTask<Credentials>(cached.Credentials);

        Task<Credentials> refresh;
        lock (_gate)
        {
            cached = _cached;
            if (cached is not null && cached.IsFresh(now))
                return new ValueTask<Credentials>(cached.Credentials);

            refresh = _refresh ??= DetachedTask.Run(RefreshAsync);
        }

        return cached is not null && cached.NeedsNoWait(now)
            ? new ValueTask<Credentials>(cached.Credentials)
            : new ValueTask<Credentials>(refresh.WaitAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Invalidate(Credentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        lock (_gate)
        {
            // Of many calls that were refused together, the first one has this done.
            if (_cached?.Credentials != credentials)
                return;

            _cached = null;
        }

        _inner.Invalidate(credentials);
    }

    private async Task<Credentials> RefreshAsync()
    {
        try
        {
            var fetched = await FetchAsync().ConfigureAwait(false);
            lock (_gate)
            {
                _cached = fetched;
                _refresh = null;
            }

            return fetched.Credentials;
        }
        catch (Exception failure)
        {
            var now = _time.GetUtcNow();
            lock (_gate)
            {
                _refresh = null;
                if (_cached is { } cached && cached.IsValid(now))
                {
                    _cached = cached.Kept(now + RetryDelay);
                    return cached.Credentials;
                }
            }

            if (failure is CredentialsException)
                throw;

            throw new CredentialsException($"The credentials could not be fetched: {FailureText.Of(failure)}", failure);
        }
    }

    private async Task<CachedCredentials> FetchAsync()
    {
        var credentials = await _inner.GetCredentialsAsync(CancellationToken.None).ConfigureAwait(false)
            ?? throw NullCredentials.Of(_inner);
        var now = _time.GetUtcNow();
        if (credentials.Expiration is not { } expiration)
            return CachedCredentials.Lasting(credentials, now, MaxAge);

        return expiration > now
            ? CachedCredentials.Expiring(credentials, expiration, now, RefreshAhead, WaitAhead)
            : throw new CredentialsException(
                $"The credentials that were fetched expired at {expiration:u}. Renew them, and check that this computer's clock is right.");
    }
}
