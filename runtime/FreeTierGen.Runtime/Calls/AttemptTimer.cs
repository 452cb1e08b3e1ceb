using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <summary>
/// The limits of a call and of its attempts, and the token that ends an attempt: by the call's limit, by silence of the service for as
/// long as the attempt's limit, or another one once its answer has begun, or by the caller. One source serves many calls for as long as it was not cancelled, and one timer: it
/// is left running when an attempt ends, and asks when it fires what there is to end, so that a fast call arms none.
/// </summary>
internal sealed class AttemptTimer : ITransferProgress
{
    private static readonly TimerCallback Fire = static timer => ((AttemptTimer)timer!).OnDue();

    // Timers take no time-outs of any length; a longer one is armed again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // In place of a time: it is not the service that is waited for.
    private const long Suspended = long.MaxValue;

    private readonly object _gate = new();
    private TimeProvider _time = TimeProvider.System;
    private ITimer? _timer;
    private TimeSpan _armedFor = TimeSpan.MaxValue;
    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _registration;
    private CancellationToken _caller;
    private TimeSpan _callLimit;
    private TimeSpan _attemptLimit;
    private TimeSpan _stallLimit;
    private TimeSpan _started;
    private long _lastProgress;
    private bool _isFirst;
    private bool _isRunning;
    private bool _isOver;
    private bool _isAnswered;

    /// <summary>The attempt's own limit; <see cref="Timeout.InfiniteTimeSpan"/> where there is none.</summary>
    public TimeSpan AttemptLimit => _attemptLimit;

    /// <summary>True where the attempt was ended by a limit or by the caller.</summary>
    public bool IsExpired => _source is { IsCancellationRequested: true };

    /// <summary>True where a limit has ended the attempt that was the last to end, be it in the moment in which it ended by itself.</summary>
    public bool IsOver => _isOver;

    /// <summary>How long the call may still take; <see cref="TimeSpan.MaxValue"/> where it has no limit.</summary>
    public TimeSpan Remaining => _callLimit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _callLimit - (Now - _started);

    /// <summary>True where it was the call's limit that ended the attempt.</summary>
    public bool IsCallLimit { get; private set; }

    private TimeSpan Now => NowOf(_time);

    private TimeSpan CallEnd => _callLimit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _started + _callLimit;

    private TimeSpan SilenceLimit => _isAnswered ? _stallLimit : _attemptLimit;

    private TimeSpan AttemptEnd => SilenceLimit is var limit && limit != Timeout.InfiniteTimeSpan
        && Volatile.Read(ref _lastProgress) is var last && last != Suspended
            ? new TimeSpan(last) + limit
            : TimeSpan.MaxValue;

    /// <summary>
    /// What a clock shows. The system's milliseconds are exact enough for limits, and read in a fraction of the time of its timestamps.
    /// </summary>
    public static TimeSpan NowOf(TimeProvider time) => time == TimeProvider.System
        ? new(Environment.TickCount64 * TimeSpan.TicksPerMillisecond)
        : time.GetElapsedTime(0);

    /// <summary>Begins a call.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="callLimit">How long the call may take.</param>
    /// <param name="attemptLimit">How long the service may be silent in an attempt until its answer begins.</param>
    /// <param name="stallLimit">How long it may be silent once it has begun.</param>
    /// <param name="started">When the call began; null where it begins now.</param>
    /// <param name="caller">The caller's token.</param>
    public void Start(TimeProvider time, TimeSpan callLimit, TimeSpan attemptLimit, TimeSpan stallLimit, TimeSpan? started, CancellationToken caller)
    {
        // A source and a timer belong to the clock that they were made with.
        if (_time != time)
        {
            lock (_gate)
            {
                _timer?.Dispose();
                _timer = null;
                _armedFor = TimeSpan.MaxValue;
                _source = null;
                _time = time;
            }
        }

        _callLimit = callLimit;
        _attemptLimit = attemptLimit;
        _stallLimit = stallLimit;
        _caller = caller;
        _started = started ?? Now;
        _isFirst = started is null;
    }

    public CancellationToken StartAttempt()
    {
        var source = _source ??= new();

        // The first attempt starts with the call, whose clock need not be read again.
        var now = _isFirst ? _started : Now;
        _isFirst = false;
        lock (_gate)
        {
            IsCallLimit = false;
            _isOver = false;
            _isAnswered = false;
            _isRunning = true;
            Volatile.Write(ref _lastProgress, now.Ticks);
            Arm(now);
        }

        if (_caller.CanBeCanceled)
        {
            _registration = source.CancelBy(_caller);
        }

        return source.Token;
    }

    /// <summary>
    /// Bytes went out or came in: the service is there, and the attempt's time begins anew. Whoever still holds on to an attempt that has
    /// ended may say so too; that lengthens the next one by no more than its limit.
    /// </summary>
    public void Progress() => Volatile.Write(ref _lastProgress, Now.Ticks);

    /// <summary>The answer has begun: from now on the limit is the one between its bytes.</summary>
    public void Answered()
    {
        Volatile.Write(ref _isAnswered, true);
        if (_stallLimit == _attemptLimit)
        {
            Progress();
        }
        else
        {
            // It may end sooner than the timer is set to.
            Resume();
        }
    }

    /// <inheritdoc/>
    public void Suspend() => Volatile.Write(ref _lastProgress, Suspended);

    /// <inheritdoc/>
    public void Resume()
    {
        lock (_gate)
        {
            var now = Now;
            Volatile.Write(ref _lastProgress, now.Ticks);
            if (_isRunning && !_isOver)
            {
                // While nobody waited for the service the timer may have been set to a later time.
                Arm(now);
            }
        }
    }

    public void EndAttempt()
    {
        lock (_gate)
        {
            _isRunning = false;
            if (_isOver)
            {
                // It is just being cancelled, or will be in a moment.
                _source = null;
            }
        }

        // Waits for a cancellation that is just going on, so that it can't reach the next attempt or call.
        _registration.Dispose();
        _registration = default;
        if (_source is { } source && !source.TryReset())
        {
            // Not disposed of: who ignored the token may look at it later.
            _source = null;
        }
    }

    /// <summary>The exception that says which limit was exceeded.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="wasSent">Whether the request, or a part of it, had been sent.</param>
    /// <param name="cause">What ended the attempt.</param>
    public CallTimeoutException TimeoutOf(string operation, int attempts, bool wasSent, Exception cause) =>
        CallTimeoutException.Of(
            operation,
            IsCallLimit ? _callLimit : SilenceLimit,
            IsCallLimit ? CallTimeoutException.OfCall : _isAnswered ? CallTimeoutException.OfStall : CallTimeoutException.OfAttempt,
            attempts,
            wasSent,
            cause);

    private void OnDue()
    {
        CancellationTokenSource? over = null;
        lock (_gate)
        {
            _armedFor = TimeSpan.MaxValue;
            if (!_isRunning || _isOver)
            {
                return;
            }

            var now = Now;
            var (callEnd, attemptEnd) = (CallEnd, AttemptEnd);
            if (now < callEnd && now < attemptEnd)
            {
                Arm(now);
                return;
            }

            IsCallLimit = callEnd <= attemptEnd;
            _isOver = true;
            over = _source;
        }

        // Whatever this resumes must not run under the lock.
        over?.Cancel();
    }

    private void Arm(TimeSpan now)
    {
        var (callEnd, attemptEnd) = (CallEnd, AttemptEnd);
        var end = callEnd < attemptEnd ? callEnd : attemptEnd;
        if (end >= _armedFor)
        {
            return;
        }

        var wait = end <= now ? TimeSpan.Zero : end - now;
        wait = wait < LongestWait ? wait : LongestWait;
        _armedFor = now + wait;
        (_timer ??= CreateTimer()).Change(wait, Timeout.InfiniteTimeSpan);
    }

    // It outlives the call that needs it first, and must not keep that one's context.
    private ITimer CreateTimer()
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return _time.CreateTimer(Fire, this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return _time.CreateTimer(Fire, this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
