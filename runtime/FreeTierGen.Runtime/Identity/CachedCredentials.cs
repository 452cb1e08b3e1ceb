namespace FreeTierGen.Runtime.Identity;

/// <summary>Credentials with the moments at which a cache has to do something about them.</summary>
internal sealed class CachedCredentials
{
    private readonly DateTimeOffset _refreshAt;
    private readonly DateTimeOffset _waitAt;

    private CachedCredentials(Credentials credentials, DateTimeOffset refreshAt, DateTimeOffset waitAt)
    {
        Credentials = credentials;
        _refreshAt = refreshAt;
        _waitAt = waitAt;
    }

    internal Credentials Credentials { get; }

    /// <summary>Credentials that expire. A short life shortens both windows, so that there is time between refreshes.</summary>
    internal static CachedCredentials Expiring(
        Credentials credentials, DateTimeOffset expiration, DateTimeOffset now, TimeSpan refreshAhead, TimeSpan waitAhead)
    {
        var remaining = expiration - now;
        return new CachedCredentials(
            credentials, expiration - Min(refreshAhead, remaining / 2), expiration - Min(waitAhead, remaining / 4));
    }

    /// <summary>Credentials that name no expiration. If they are not used for long, it is better to wait for what is current.</summary>
    internal static CachedCredentials Lasting(Credentials credentials, DateTimeOffset now, TimeSpan? maxAge) =>
        maxAge is { } age
            ? new CachedCredentials(credentials, now + age, now + (2 * age))
            : new CachedCredentials(credentials, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);

    /// <summary>The same after a refresh that failed: nobody waits for another one before they expire.</summary>
    internal CachedCredentials Kept(DateTimeOffset refreshAt) => new(Credentials, refreshAt, Credentials.Expiration ?? DateTimeOffset.MaxValue);

    internal bool IsFresh(DateTimeOffset now) => now < _refreshAt;

    /// <summary>Whether they can be used while they are refreshed in the background.</summary>
    internal bool NeedsNoWait(DateTimeOffset now) => now < _waitAt;

    internal bool IsValid(DateTimeOffset now) => Credentials.Expiration is not { } expiration || now < expiration;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
