namespace FreeTierGen.Runtime.Calls;

/// <summary>The limits of calls and attempts: the options', else what suits the operation.</summary>
internal static class CallTimeouts
{
    /// <summary>How long a service may be silent that is not known to take longer.</summary>
    private static readonly TimeSpan DefaultAttempt = TimeSpan.FromSeconds(60);

    /// <summary>How long the answer may be waited for of what is not sent again: there is nothing to be gained from giving up soon.</summary>
    private static readonly TimeSpan DefaultOnlyAttempt = TimeSpan.FromSeconds(180);

    /// <summary>The most that timers, and so the options, take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>How long the service may be silent in one attempt, until its answer begins.</summary>
    public static TimeSpan AttemptLimit(ClientOptions options, OperationInfo operation) => options.AttemptTimeout ?? UsualAttempt(operation);

    /// <summary>
    /// How long nothing of an answer may come once it has begun. Streams may pause for as long as the service may think; what is an answer
    /// as a whole is sent in one go.
    /// </summary>
    public static TimeSpan StallLimit(ClientOptions options, OperationInfo operation) =>
        options.StallTimeout ?? options.AttemptTimeout ?? (operation.StreamsOutput ? operation.AttemptTimeout : null) ?? DefaultAttempt;

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
        var usual = UsualAttempt(operation);
        var attempt = options.AttemptTimeout is { } own && own > usual ? own : usual;
        return attempt > Longest / 3 ? Longest : 3 * attempt;
    }

    private static TimeSpan UsualAttempt(OperationInfo operation) =>
        operation.AttemptTimeout ?? (operation.IsIdempotent ? DefaultAttempt : DefaultOnlyAttempt);
}
