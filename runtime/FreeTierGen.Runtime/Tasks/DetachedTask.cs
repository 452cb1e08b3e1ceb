namespace FreeTierGen.Runtime.Tasks;

/// <summary>Work that belongs to no caller: it outlives the one that started it and takes neither its context nor its cancellation.</summary>
internal static class DetachedTask
{
    /// <summary>Starts the work on a thread of the pool. Nobody need wait for it.</summary>
    /// <typeparam name="TResult">What it results in.</typeparam>
    /// <param name="work">The work.</param>
    public static Task<TResult> Run<TResult>(Func<Task<TResult>> work)
    {
        var task = Start(work);
        task.Observe();
        return task;
    }

    private static Task<TResult> Start<TResult>(Func<Task<TResult>> work)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Task.Run(work);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }
}
