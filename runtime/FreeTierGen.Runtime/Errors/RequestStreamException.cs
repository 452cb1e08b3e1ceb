namespace FreeTierGen.Runtime;

/// <summary>
/// A stream in the request can't be sent: it can't be read, it failed or ended early, its length is not known where the service needs it, or
/// it would have to be read twice and can't seek. The message says what helps.
/// </summary>
public sealed class RequestStreamException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public RequestStreamException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// True where a part of the request had left for the service, which takes no request that ends early. False is certain: nothing was
    /// sent.
    /// </summary>
    public bool WasSent { get; internal set; }
}
