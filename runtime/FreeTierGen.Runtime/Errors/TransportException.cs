namespace FreeTierGen.Runtime;

/// <summary>
/// The request could not be sent or its response not be received: no connection, a reset, a response cut short, a time-out.
/// The last attempt's failure is the <see cref="Exception.InnerException"/>.
/// </summary>
public class TransportException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public TransportException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>How often the request was attempted before this was thrown; 0 when it is not known.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// True where the request, or a part of it, had left for the service, which may have done its work all the same. False is certain:
    /// nothing was sent in any attempt.
    /// </summary>
    public bool WasSent { get; init; }
}
