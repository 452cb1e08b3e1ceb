using System.ComponentModel;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// Finds the credentials of sessions, which sign requests in place of the client's own. Generated code gives one to services that hand out
/// sessions; all others have nothing of it in a native program.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionSigner
{
    private protected SessionSigner()
    {
    }

    /// <summary>The scheme of an endpoint whose requests are signed by a session.</summary>
    /// <param name="schemes">What the endpoint takes.</param>
    /// <returns>The scheme; null where they are signed in another way, or can be.</returns>
    internal abstract EndpointAuthScheme? Choose(IReadOnlyList<EndpointAuthScheme> schemes);

    /// <summary>The credentials of a session.</summary>
    /// <param name="client">The client that asks for it, and keeps it.</param>
    /// <param name="endpoint">What the session is for.</param>
    /// <param name="credentials">Whose session it is.</param>
    /// <param name="now">The time as the service has it.</param>
    /// <param name="cancellationToken">Ends the waiting. The question goes on, since others may wait for the answer.</param>
    /// <exception cref="CredentialsException">The service answered with what can't sign.</exception>
    internal abstract ValueTask<Credentials> FindAsync(
        object client, Uri endpoint, Credentials credentials, DateTimeOffset now, CancellationToken cancellationToken);
}
