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

    /// <summary>
    /// True where the request would have been sent again but for its body: a stream that can't seek, of which a part had been read. A stream
    /// that can seek is replayed.
    /// </summary>
    public bool IsBodySpent { get; internal set; }

    /// <inheritdoc/>
    public override string Message => IsBodySpent
        ? $"{base.Message} The request was not sent again: its body is a stream that can't be read twice."
        : base.Message;
}
