namespace FreeTierGen.Runtime;

/// <summary>
/// The request can't be written as its protocol, and HTTP, have it: a header or a path would hold a line break or another character that
/// it can't have. Nothing was sent.
/// </summary>
public sealed class RequestFormatException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public RequestFormatException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
