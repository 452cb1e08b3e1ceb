namespace FreeTierGen.Runtime.Authentication;

/// <summary>A scheme together with where a client's identity comes from.</summary>
internal abstract class AuthMethod
{
    /// <summary>Calls by nobody.</summary>
    public static AuthMethod Anonymous { get; } = new Nobody();

    /// <summary>Adds to an attempt's request what tells the service who calls.</summary>
    public abstract ValueTask AuthenticateAsync(IAuthenticatedAttempt attempt, CancellationToken cancellationToken);

    private sealed class Nobody : AuthMethod
    {
        public override ValueTask AuthenticateAsync(IAuthenticatedAttempt attempt, CancellationToken cancellationToken) => default;
    }
}
