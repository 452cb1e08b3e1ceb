namespace FreeTierGen.Runtime.Waiters;

/// <summary>
/// A wait ended because the resource will never be where it was waited for, or because a call failed with an error that the waiter does
/// not expect, which is then the <see cref="Exception.InnerException"/>.
/// </summary>
public sealed class WaiterFailedException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public WaiterFailedException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The waiter's name in the model.</summary>
    public string WaiterName { get; init; } = "";

    /// <summary>The last answer, of the operation's output type; null where no call was answered.</summary>
    public object? LastOutput { get; init; }

    /// <summary>How often the operation was called.</summary>
    public int Attempts { get; init; }
}
