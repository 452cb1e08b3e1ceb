namespace FreeTierGen.Runtime.Waiters;

/// <summary>How a wait succeeded.</summary>
/// <typeparam name="TOutput">The operation's output.</typeparam>
public sealed class WaiterResult<TOutput>
    where TOutput : class
{
    internal WaiterResult(TOutput? output, ServiceException? error, int attempts, TimeSpan elapsed)
    {
        Output = output;
        Error = error;
        Attempts = attempts;
        Elapsed = elapsed;
    }

    /// <summary>The answer that ended the wait; null where an error did, as for a resource that was waited for to be gone.</summary>
    public TOutput? Output { get; }

    /// <summary>The error that ended the wait; null where an answer did.</summary>
    public ServiceException? Error { get; }

    /// <summary>How often the operation was called.</summary>
    public int Attempts { get; }

    /// <summary>How long the wait took.</summary>
    public TimeSpan Elapsed { get; }
}
