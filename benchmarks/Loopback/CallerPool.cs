namespace FreeTierGen.Benchmarks.Loopback;

/// <summary>Callers that call at the same time, each as soon as its last call has ended.</summary>
internal static class CallerPool
{
    /// <summary>How many callers there are.</summary>
    public const int Size = 64;

    /// <summary>Makes so many calls in all.</summary>
    public static async Task RunAsync(int calls, Func<Task> call)
    {
        var left = calls;
        await Task.WhenAll(Enumerable.Range(0, Size).Select(_ => Task.Run(CallAsync))).ConfigureAwait(false);

        async Task CallAsync()
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await call().ConfigureAwait(false);
            }
        }
    }
}
