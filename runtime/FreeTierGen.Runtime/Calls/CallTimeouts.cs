namespace FreeTierGen.Runtime.Calls;

/// <summary>The limits of calls and attempts: the options', else what suits the operation.</summary>
internal static class CallTimeouts
{
    /// <summary>How long a service may be silent that is not known to take longer.</summary>
    private static readonly TimeSpan DefaultAttempt = TimeSpan.FromSeconds(60);

    /// <summary>The most that timers, and so the options, take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>How long the service may be silent in one attempt.</summary>
    public static TimeSpan AttemptLimit(ClientOptions options, OperationInfo operation) =>
        options.AttemptTimeout ?? operation.AttemptTimeout ?? DefaultAttempt;

    /// <summary>
    /// How long the call may take: without an option, three attempts that are silent to the end; where it sends a stream, which may be of
    /// any length, for as long as bytes move.
    /// </summary>
    public static TimeSpan CallLimit(ClientOptions options, OperationInfo operation)
    {
        if (options.CallTimeout is { } limit)
        {
            return limit;
        }

        if (operation.StreamsInput)
        {
            return Timeout.InfiniteTimeSpan;
        }

        // An option for attempts makes no call shorter that may take long.
        var usual = operation.AttemptTimeout ?? DefaultAttempt;
        var attempt = options.AttemptTimeout is { } own && own > usual ? own : usual;
        return attempt > Longest / 3 ? Longest : 3 * attempt;
    }
}
