using System.ComponentModel;

namespace FreeTierGen.Runtime.Authentication;

/// <summary>A way to tell a service who calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AuthScheme
{
    private protected AuthScheme()
    {
    }

    /// <summary>The name without the namespace of its trait, for instance <c>httpBearerAuth</c>.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether it is a signature, which a URL can carry.</summary>
    internal virtual bool IsSignature => false;

    /// <summary>What the scheme needs and where it is set, as a part of a sentence.</summary>
    internal abstract string NeedOf(IAuthenticatedAttempt attempt);

    /// <summary>Finds the client's identity for the scheme.</summary>
    /// <param name="attempt">An attempt of the client.</param>
    /// <param name="isOptional">Whether the operation can be called by nobody.</param>
    /// <param name="origin">Where the identity is from.</param>
    /// <returns>The scheme with the identity; null where the client has none.</returns>
    internal abstract AuthMethod? Bind(IAuthenticatedAttempt attempt, bool isOptional, out IdentityOrigin origin);
}
