namespace FreeTierGen.Runtime.Identity;

/// <summary>Always gives the same identity.</summary>
internal sealed class StaticIdentityProvider<TIdentity>(TIdentity identity) : IdentityProvider<TIdentity>
    where TIdentity : CallerIdentity
{
    /// <inheritdoc/>
    public override ValueTask<TIdentity> GetIdentityAsync(CancellationToken cancellationToken = default) => new(identity);
}
