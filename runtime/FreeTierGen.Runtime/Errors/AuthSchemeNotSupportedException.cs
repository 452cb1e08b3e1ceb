namespace FreeTierGen.Runtime;

/// <summary>The endpoint asks for authentication that this client cannot do, for instance <c>sigv4a</c>. Nothing was sent.</summary>
public sealed class AuthSchemeNotSupportedException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public AuthSchemeNotSupportedException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
