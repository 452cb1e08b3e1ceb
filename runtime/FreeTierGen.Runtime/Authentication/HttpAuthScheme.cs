using System.ComponentModel;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime.Authentication;

/// <summary>A scheme that sends a secret with each request.</summary>
/// <typeparam name="TIdentity">What is sent.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HttpAuthScheme<TIdentity> : AuthScheme
    where TIdentity : CallerIdentity
{
    private protected HttpAuthScheme()
    {
    }

    private protected abstract string Secret { get; }

    private protected abstract IdentityProvider<TIdentity>? ProviderOf(IAuthenticatedAttempt attempt, out IdentityOrigin origin);

    private protected abstract void Send(IAuthenticatedAttempt attempt, TIdentity identity);

    internal override AuthMethod? Bind(IAuthenticatedAttempt attempt, bool isOptional, out IdentityOrigin origin) =>
        ProviderOf(attempt, out origin) is { } provider ? new Method(this, provider) : null;

    private ValueTask AuthenticateAsync(IAuthenticatedAttempt attempt, IdentityProvider<TIdentity> provider, CancellationToken cancellationToken)
    {
        var finding = provider.GetIdentityAsync(cancellationToken);
        if (!finding.IsCompletedSuccessfully)
        {
            return WaitAsync(attempt, provider, CancellableWait.For(finding, cancellationToken));
        }

        Send(attempt, finding.Result ?? throw NoIdentity(provider));
        return default;
    }

    private async ValueTask WaitAsync(IAuthenticatedAttempt attempt, IdentityProvider<TIdentity> provider, ValueTask<TIdentity> finding) =>
        Send(attempt, await finding.ConfigureAwait(false) ?? throw NoIdentity(provider));

    private CredentialsException NoIdentity(IdentityProvider<TIdentity> provider) =>
        new($"The provider {provider.GetType().Name} returned null in place of {Secret}. One that has none should throw a {nameof(CredentialsException)}.");

    private sealed class Method(HttpAuthScheme<TIdentity> scheme, IdentityProvider<TIdentity> provider) : AuthMethod
    {
        public override ValueTask AuthenticateAsync(IAuthenticatedAttempt attempt, CancellationToken cancellationToken) =>
            scheme.AuthenticateAsync(attempt, provider, cancellationToken);
    }
}
