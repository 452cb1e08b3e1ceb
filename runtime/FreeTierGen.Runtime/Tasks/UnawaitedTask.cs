namespace FreeTierGen.Runtime.Tasks;

/// <summary>What is done with tasks that may end when nobody waits for them any more.</summary>
internal static class UnawaitedTask
{
    private static readonly Action<Task> ObserveException = static task => _ = task.Exception;
    private static readonly Action<Task> DisposeResponse = static task => ((Task<HttpResponseMessage>)task).Result.Dispose();
    private static readonly Action<Task, object?> DisposeLate = static (_, pending) =>
        ((Task)pending!).ContinueWith(
            DisposeResponse,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

    /// <summary>Takes note of an exception to come, which would else be reported as unobserved.</summary>
    public static void Observe(this Task task) =>
        task.ContinueWith(
            ObserveException,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

    /// <summary>Lets go of the connection of a response that comes after the wait for it was cancelled.</summary>
    public static void DisposeAfterCancellation(this Task wait, Task<HttpResponseMessage> pending) =>
        wait.ContinueWith(
            DisposeLate,
            pending,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnCanceled | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}
