namespace FreeTierGen.Runtime;

/// <summary>
/// The call took longer than <see cref="ClientOptions.CallTimeout"/>, or its last attempt longer than
/// <see cref="ClientOptions.AttemptTimeout"/>. The service may have done its work all the same.
/// </summary>
public sealed class CallTimeoutException : TransportException
{
    /// <summary>Makes the exception.</summary>
    public CallTimeoutException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The limit that was exceeded.</summary>
    public TimeSpan Limit { get; init; }
}
