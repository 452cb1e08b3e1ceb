namespace FreeTierGen.Runtime;

/// <summary>There are no credentials to sign with, or the provider failed to get them. No secret is ever in the message.</summary>
public sealed class CredentialsException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public CredentialsException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
