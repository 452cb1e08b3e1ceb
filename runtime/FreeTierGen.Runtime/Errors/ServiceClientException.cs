namespace FreeTierGen.Runtime;

/// <summary>
/// The root of everything a service client throws, apart from <see cref="OperationCanceledException"/>,
/// <see cref="ArgumentException"/> and <see cref="ObjectDisposedException"/>.
/// </summary>
public abstract class ServiceClientException : Exception
{
    /// <summary>Makes an exception with a message and the exception that caused it.</summary>
    protected ServiceClientException(string? message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
