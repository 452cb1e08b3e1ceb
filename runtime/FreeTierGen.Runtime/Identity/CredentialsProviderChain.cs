using System.Text;

namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Asks several providers in their order and takes the first one's credentials that has any. From then on it asks that one first.
/// Anything but a <see cref="CredentialsException"/> ends the search.
/// </summary>
public sealed class CredentialsProviderChain : ICredentialsProvider
{
    private readonly ICredentialsProvider[] _providers;
    private volatile ICredentialsProvider? _found;

    /// <summary>Creates a chain.</summary>
    /// <param name="providers">Whom to ask, in this order; at least one.</param>
    /// <exception cref="ArgumentException">There is no provider, or one is null.</exception>
    public CredentialsProviderChain(params ICredentialsProvider[] providers)
    {
        ArgumentNullException.ThrowIfNull(providers);
        if (providers.Length == 0 || Array.IndexOf(providers, null) >= 0)
            throw new ArgumentException("A chain needs at least one provider, and none can be null.", nameof(providers));

        _providers = [.. providers];
    }

    /// <inheritdoc/>
    public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        if (_found is { } found)
        {
            try
            {
                return await AskAsync(found, cancellationToken).ConfigureAwait(false);
            }
            catch (CredentialsException)
            {
                // The search asks it again in its turn and reports its failure.
                _found = null;
            }
        }

        return await SearchAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Invalidate(Credentials credentials)
    {
        // Who gave them is not known any more: another call may have found another provider since.
        foreach (var provider in _providers)
            provider.Invalidate(credentials);
    }

    private static async ValueTask<Credentials> AskAsync(ICredentialsProvider provider, CancellationToken cancellationToken) =>
        await provider.GetCredentialsAsync(cancellationToken).ConfigureAwait(false) ?? throw NullCredentials.Of(provider);

    private async ValueTask<Credentials> SearchAsync(CancellationToken cancellationToken)
    {
        List<CredentialsException> failures = [];
        foreach (var provider in _providers)
        {
            try
            {
                var credentials = await AskAsync(provider, cancellationToken).ConfigureAwait(false);
                _found = provider;
                return credentials;
            }
            catch (CredentialsException failure)
            {
                failures.Add(failure);
            }
        }

        throw NoneHasAny(failures);
    }

    private static CredentialsException NoneHasAny(List<CredentialsException> failures)
    {
        var message = new StringBuilder("No provider has credentials.");
        foreach (var failure in failures)
            message.Append(' ').Append(failure.Message);

        return new CredentialsException(message.ToString(), new AggregateException(failures));
    }
}
