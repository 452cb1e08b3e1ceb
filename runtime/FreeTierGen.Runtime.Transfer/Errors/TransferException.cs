namespace FreeTierGen.Runtime.Transfer;

/// <summary>
/// A transfer can't be done as it was asked for: what is to be sent is too large or of no known length, or the service answers with other
/// bytes than those that were asked for. The message says what helps. What calls fail with passes through as it is.
/// </summary>
public class TransferException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public TransferException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
