namespace FreeTierGen.Runtime.Tasks;

/// <summary>What is done with tasks that may end when nobody waits for them any more.</summary>
internal static class UnawaitedTask
{
    private static readonly Action<Task> ObserveException = static task => _ = task.Exception;
    private static readonly Action<Task<HttpResponseMessage>> DisposeResponse = static task => task.Result.Dispose();

    /// <summary>Takes note of an exception to come, which would else be reported as unobserved.</summary>
    public static void Observe(this Task task) =>
        task.ContinueWith(
            ObserveException,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

    /// <summary>Lets go of the connection of a response that comes too late.</summary>
    public static void DisposeLate(this Task<HttpResponseMessage> task) =>
        task.ContinueWith(
            DisposeResponse,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
