using System.ComponentModel;

namespace FreeTierGen.Runtime.Authentication;

/// <summary>
/// How callers of an operation are known, where it is not by credentials that sign alone. Generated code gives one to operations that need
/// it; all others have nothing of it in a native program.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OperationAuth
{
    private protected OperationAuth()
    {
    }

    /// <summary>Adds to an attempt's request what tells the service who calls.</summary>
    /// <exception cref="CredentialsException">There is no identity to call with.</exception>
    internal abstract ValueTask AuthenticateAsync(IAuthenticatedAttempt attempt, CancellationToken cancellationToken);

    /// <summary>The scheme that URLs of the operation are signed by; null where none of its schemes is a signature.</summary>
    internal abstract string? PresigningScheme(object options, Func<string, string?> readEnvironment);
}
