namespace FreeTierGen.Runtime.Tasks;

/// <summary>
/// Waits for code of others that may ignore its token: the wait ends by the token whatever they do. What they do later is neither waited
/// for nor reported as unobserved. What is there at once costs nothing.
/// </summary>
internal static class CancellableWait
{
    public static ValueTask For(ValueTask pending, CancellationToken cancellationToken)
    {
        if (pending.IsCompleted || !cancellationToken.CanBeCanceled)
        {
            return pending;
        }

        var task = pending.AsTask();
        task.Observe();
        return new ValueTask(task.WaitAsync(cancellationToken));
    }

    public static ValueTask<T> For<T>(ValueTask<T> pending, CancellationToken cancellationToken)
    {
        if (pending.IsCompleted || !cancellationToken.CanBeCanceled)
        {
            return pending;
        }

        var task = pending.AsTask();
        task.Observe();
        return new ValueTask<T>(task.WaitAsync(cancellationToken));
    }

    /// <summary>A response that comes after the wait has ended is disposed, so that its connection is not lost.</summary>
    public static Task<HttpResponseMessage> For(Task<HttpResponseMessage> pending, CancellationToken cancellationToken)
    {
        if (pending.IsCompleted || !cancellationToken.CanBeCanceled)
        {
            return pending;
        }

        pending.Observe();
        var wait = pending.WaitAsync(cancellationToken);
        wait.DisposeAfterCancellation(pending);
        return wait;
    }
}
