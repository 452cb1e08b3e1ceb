namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Where a client takes its credentials from. A client asks before every attempt, so a provider that has to fetch credentials
/// keeps them.
/// </summary>
public interface ICredentialsProvider
{
    /// <summary>The credentials to sign with now. A provider may be asked by many calls at the same time.</summary>
    /// <param name="cancellationToken">Ends the wait of this caller.</param>
    /// <returns>Credentials that are valid at this moment.</returns>
    /// <remarks>Throws <c>CredentialsException</c> where there are none; its message says what to set or to repair.</remarks>
    ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default);
}
