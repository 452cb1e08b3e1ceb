namespace FreeTierGen.Runtime.Identity;

/// <summary>Makes providers of identities.</summary>
public static class IdentityProvider
{
    /// <summary>Always gives the same identity.</summary>
    /// <typeparam name="TIdentity">The identity's type.</typeparam>
    /// <param name="identity">The identity.</param>
    /// <returns>The provider.</returns>
    public static IdentityProvider<TIdentity> Of<TIdentity>(TIdentity identity)
        where TIdentity : CallerIdentity
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new StaticIdentityProvider<TIdentity>(identity);
    }

    /// <summary>
    /// Fetches identities, and keeps one until it expires. Five minutes ahead of that, or at half of a shorter life, it is fetched anew while
    /// calls go on with it. However many calls wait, there is one fetch at a time. An identity without an expiration is not kept: the function
    /// is asked by each call then.
    /// </summary>
    /// <typeparam name="TIdentity">The identity's type.</typeparam>
    /// <param name="fetch">Fetches an identity. It runs on a thread of the pool, and is not cancelled by callers.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <returns>The provider.</returns>
    public static IdentityProvider<TIdentity> From<TIdentity>(
        Func<CancellationToken, ValueTask<TIdentity>> fetch, TimeProvider? timeProvider = null)
        where TIdentity : CallerIdentity
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return new FetchingIdentityProvider<TIdentity>(fetch, timeProvider ?? TimeProvider.System);
    }
}
