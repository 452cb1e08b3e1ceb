namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Where a client takes its credentials from. A client asks before every attempt, so a provider that has to fetch credentials
/// keeps them; <see cref="CachingCredentialsProvider"/> does that for any other provider.
/// </summary>
public interface ICredentialsProvider
{
    /// <summary>The credentials to sign with now. A provider may be asked by many calls at the same time.</summary>
    /// <param name="cancellationToken">Ends the wait of this caller.</param>
    /// <returns>
    /// Credentials that are valid at this moment, never null; <see cref="Credentials.Anonymous"/> where requests are to go unsigned.
    /// </returns>
    /// <exception cref="CredentialsException">There are none; the message says what to set or to repair.</exception>
    ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// The service refused credentials as expired, whatever their own expiration says. A provider that keeps them drops them, so that
    /// it has others when it is asked next; one that has got others meanwhile, or keeps none, does nothing. The call is then tried
    /// once more. May be called by many calls at the same time, for the same credentials.
    /// </summary>
    /// <param name="credentials">What this provider gave.</param>
    void Invalidate(Credentials credentials)
    {
    }
}
