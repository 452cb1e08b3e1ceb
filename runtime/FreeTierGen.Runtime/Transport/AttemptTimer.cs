namespace FreeTierGen.Runtime.Transport;

/// <summary>
/// The limits of a call and of its attempts, and the token that ends an attempt: by the first of the two limits, or by the caller.
/// One source serves many calls for as long as it was not cancelled.
/// </summary>
internal sealed class AttemptTimer
{
    private static readonly Action<object?> CancelSource = static source => ((CancellationTokenSource)source!).Cancel();

    private TimeProvider _time = TimeProvider.System;
    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _registration;
    private CancellationToken _caller;
    private TimeSpan _callLimit;
    private TimeSpan _attemptLimit;
    private TimeSpan _started;
    private bool _isCallLimitNext;
    private bool _isFirst;

    /// <summary>The attempt's own limit; <see cref="Timeout.InfiniteTimeSpan"/> where there is none.</summary>
    public TimeSpan AttemptLimit => _attemptLimit;

    /// <summary>True where the attempt was ended by a limit or by the caller.</summary>
    public bool IsExpired => _source is { IsCancellationRequested: true };

    /// <summary>How long the call may still take; <see cref="TimeSpan.MaxValue"/> where it has no limit.</summary>
    public TimeSpan Remaining => _callLimit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _callLimit - (Now - _started);

    // The system's milliseconds are exact enough for limits, and read in a fraction of the time of its timestamps.
    private TimeSpan Now => _time == TimeProvider.System
        ? new(Environment.TickCount64 * TimeSpan.TicksPerMillisecond)
        : _time.GetElapsedTime(0);

    public bool IsCallLimit => _isCallLimitNext;

    public void Start(TimeProvider time, TimeSpan callLimit, TimeSpan attemptLimit, CancellationToken caller)
    {
        // A source belongs to the clock that it was made with.
        if (_time != time)
        {
            DropSource();
            _time = time;
        }

        _callLimit = callLimit;
        _attemptLimit = attemptLimit;
        _caller = caller;
        _started = Now;
        _isFirst = true;
    }

    public CancellationToken StartAttempt()
    {
        var source = _source ??= _time == TimeProvider.System ? new() : new(Timeout.InfiniteTimeSpan, _time);

        // The first attempt starts with the call, whose clock need not be read again.
        var remaining = !_isFirst ? Remaining : _callLimit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _callLimit;
        _isFirst = false;
        var limit = _attemptLimit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _attemptLimit;
        _isCallLimitNext = remaining <= limit;
        limit = _isCallLimitNext ? remaining : limit;
        if (limit != TimeSpan.MaxValue)
        {
            source.CancelAfter(limit < TimeSpan.Zero ? TimeSpan.Zero : limit);
        }

        if (_caller.CanBeCanceled)
        {
            _registration = _caller.UnsafeRegister(CancelSource, source);
        }

        return source.Token;
    }

    public void EndAttempt()
    {
        // Waits for a cancellation that is just going on, so that it can't reach the next attempt or call.
        _registration.Dispose();
        _registration = default;
        if (_source is { } source && !source.TryReset())
        {
            DropSource();
        }
    }

    /// <summary>The exception that says which limit was exceeded.</summary>
    public CallTimeoutException TimeoutOf(string operation, int attempts, Exception cause)
    {
        var limit = _isCallLimitNext ? _callLimit : _attemptLimit;
        var text = _isCallLimitNext
            ? $"{operation} took longer than the call's limit of {limit.TotalSeconds:0.###} s (attempts: {attempts})."
            : $"An attempt of {operation} took longer than its limit of {limit.TotalSeconds:0.###} s (attempts: {attempts}).";
        return new CallTimeoutException(text, cause) { Limit = limit, Attempts = attempts };
    }

    private void DropSource()
    {
        _source?.Dispose();
        _source = null;
    }
}
