namespace FreeTierGen.Runtime.Tasks;

/// <summary>
/// Waits for code of others that may ignore its token: the wait ends by the token whatever they do. What they do later is neither waited
/// for nor reported as unobserved. What is there at once costs nothing.
/// </summary>
internal static class CancellableWait
{
    public static ValueTask For(ValueTask pending, CancellationToken cancellationToken) =>
        pending.IsCompleted || !cancellationToken.CanBeCanceled
            ? pending
            : new ValueTask(WaitAsync(pending.AsTask(), cancellationToken));

    public static ValueTask<T> For<T>(ValueTask<T> pending, CancellationToken cancellationToken) =>
        pending.IsCompleted || !cancellationToken.CanBeCanceled
            ? pending
            : new ValueTask<T>(WaitAsync(pending.AsTask(), cancellationToken));

    /// <summary>A response that comes after the wait has ended is disposed, so that its connection is not lost.</summary>
    public static Task<HttpResponseMessage> For(Task<HttpResponseMessage> pending, CancellationToken cancellationToken)
    {
        return pending.IsCompleted || !cancellationToken.CanBeCanceled ? pending : WaitAsync(pending, cancellationToken);

        static async Task<HttpResponseMessage> WaitAsync(Task<HttpResponseMessage> pending, CancellationToken cancellationToken)
        {
            try
            {
                return await pending.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                pending.Observe();
                pending.DisposeLate();
                throw;
            }
        }
    }

    private static async Task WaitAsync(Task pending, CancellationToken cancellationToken)
    {
        try
        {
            await pending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            pending.Observe();
            throw;
        }
    }

    private static async Task<T> WaitAsync<T>(Task<T> pending, CancellationToken cancellationToken)
    {
        try
        {
            return await pending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            pending.Observe();
            throw;
        }
    }
}
