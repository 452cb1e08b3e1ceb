namespace FreeTierGen.Runtime;

/// <summary>A paginated operation returned the token that it was called with; going on would never end.</summary>
public sealed class PaginationException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public PaginationException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
