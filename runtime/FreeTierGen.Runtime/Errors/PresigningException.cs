namespace FreeTierGen.Runtime;

/// <summary>No URL can stand for the request: it has a body that a signature has to cover, or nobody's signature to carry.</summary>
public sealed class PresigningException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public PresigningException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
