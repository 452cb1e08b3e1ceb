namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// Where exceptions go that are thrown by those who are only told of a failure. The failure itself is what the caller needs to see.
/// </summary>
internal static class InterceptorFailures
{
    private static readonly object Gate = new();

    /// <summary>Leaves exceptions in the data of the one that reaches the caller.</summary>
    /// <param name="exception">What reaches the caller.</param>
    /// <param name="failures">What was thrown by those who were told of it; null where nothing was.</param>
    public static void Keep(Exception exception, List<Exception>? failures)
    {
        if (failures is null || exception.Data.IsReadOnly)
        {
            return;
        }

        // A handler may throw the same exception to many calls.
        lock (Gate)
        {
            var earlier = exception.Data[CallInterceptor.FailuresKey] as IReadOnlyList<Exception> ?? [];
            exception.Data[CallInterceptor.FailuresKey] = earlier.Count < 100 ? [.. earlier, .. failures] : earlier;
        }
    }
}
