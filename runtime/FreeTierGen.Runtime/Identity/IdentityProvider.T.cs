using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Where a client takes an identity from that is sent with each request. Asked before every attempt, by many calls at the same time.
/// <see cref="IdentityProvider"/> makes one of a function; an identity that does not change is one by itself.
/// </summary>
/// <typeparam name="TIdentity">What is sent: <see cref="BearerToken"/>, <see cref="ApiKey"/> or <see cref="Login"/>.</typeparam>
public abstract class IdentityProvider<TIdentity>
    where TIdentity : CallerIdentity
{
    /// <summary>Always the same identity.</summary>
    /// <param name="identity">The identity; null is no provider.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "IdentityProvider.Of is the other way, and has the type's argument inferred.")]
    [return: NotNullIfNotNull(nameof(identity))]
    public static implicit operator IdentityProvider<TIdentity>?(TIdentity? identity) => identity is null ? null : IdentityProvider.Of(identity);

    /// <summary>The identity to call with now.</summary>
    /// <param name="cancellationToken">Ends the wait of this caller.</param>
    /// <returns>An identity that is valid at this moment, never null.</returns>
    /// <exception cref="CredentialsException">There is none; the message says what to set or to repair.</exception>
    public abstract ValueTask<TIdentity> GetIdentityAsync(CancellationToken cancellationToken = default);
}
