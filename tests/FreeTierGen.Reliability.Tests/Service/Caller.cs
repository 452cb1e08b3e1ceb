namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>How far the call is that a row is about, for a service that waits for its caller.</summary>
/// <param name="cancels">Whether the caller cancels once the service has come to where it hangs.</param>
internal sealed class Caller(bool cancels) : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly TaskCompletionSource _handedOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The caller's token.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Ends when the caller has a stream, or has nothing more to get.</summary>
    public Task HandedOver => _handedOver.Task;

    /// <summary>Ends with the call.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The caller has got its stream.</summary>
    public void HandOver() => _handedOver.TrySetResult();

    /// <summary>The call is over.</summary>
    public void End()
    {
        _handedOver.TrySetResult();
        _ended.TrySetResult();
    }

    /// <summary>Cancels the call, if this caller does so.</summary>
    public bool Cancel()
    {
        if (cancels)
            _ = Task.Run(_source.Cancel);
        return cancels;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
