using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// The limit of a call for what is around its attempts: interceptors, and asking the service which host to call. Calls that have
/// neither, which are most, do without it.
/// </summary>
internal sealed class CallLimit : IDisposable
{
    private readonly string _operation;
    private readonly TimeSpan _limit;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    /// <summary>Begins a call.</summary>
    /// <param name="operation">What is called.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="started">When it began, as the timer of its attempts shows it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="caller">The caller's token.</param>
    public CallLimit(string operation, TimeSpan limit, TimeSpan started, TimeProvider time, CancellationToken caller)
    {
        _operation = operation;
        _limit = limit;
        _caller = caller;
        Started = started;
        _source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        if (_limit != Timeout.InfiniteTimeSpan)
        {
            _source.CancelAfter(_limit);
        }

        Token = _source.Token;
        _registration = _source.CancelBy(caller);
    }

    /// <summary>When the call began.</summary>
    public TimeSpan Started { get; }

    /// <summary>Ends the call as a whole.</summary>
    public CancellationToken Token { get; }

    /// <summary>Waits for somebody who was given the token, and says what ended the wait where that was the token.</summary>
    /// <param name="pending">What is waited for.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="wasSent">Whether a request was sent.</param>
    public async ValueTask WaitAsync(ValueTask pending, int attempts, bool wasSent)
    {
        try
        {
            await pending.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (Token.IsCancellationRequested)
        {
            throw Ended(exception, attempts, wasSent);
        }
    }

    /// <summary>What the caller gets for a wait that the token ended.</summary>
    public Exception Ended(OperationCanceledException cause, int attempts, bool wasSent) =>
        _caller.IsCancellationRequested
            ? new OperationCanceledException("The call was cancelled.", cause, _caller)
            : CallTimeoutException.Of(_operation, _limit, CallTimeoutException.OfCall, attempts, wasSent, cause);

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
