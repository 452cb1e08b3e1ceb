namespace FreeTierGen.Runtime;

/// <summary>A paginated operation returned a token that it had returned before; going on would never end.</summary>
public sealed class PaginationException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public PaginationException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
