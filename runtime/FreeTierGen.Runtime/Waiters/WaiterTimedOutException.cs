namespace FreeTierGen.Runtime.Waiters;

/// <summary>
/// A resource was not where it was waited for within <see cref="WaiterOptions.MaxWaitTime"/>. It may still get there. Where the last call
/// ended in an error that the waiter expects, that is the <see cref="Exception.InnerException"/>.
/// </summary>
public sealed class WaiterTimedOutException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public WaiterTimedOutException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The waiter's name in the model.</summary>
    public string WaiterName { get; init; } = "";

    /// <summary>The last answer, of the operation's output type; null where no call was answered.</summary>
    public object? LastOutput { get; init; }

    /// <summary>How often the operation was called.</summary>
    public int Attempts { get; init; }

    /// <summary>The time that the wait was given.</summary>
    public TimeSpan MaxWaitTime { get; init; }
}
