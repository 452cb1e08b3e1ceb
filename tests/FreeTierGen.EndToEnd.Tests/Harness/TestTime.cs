namespace FreeTierGen.EndToEnd.Tests.Harness;

/// <summary>
/// A clock that stands still, so that no test waits. Short timers, which are the delays between attempts, are recorded and elapse
/// at once. Long timers, which are time-outs, elapse when the test says so.
/// </summary>
internal sealed class TestTime : TimeProvider
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _delays = [];
    private readonly List<PendingTimer> _timeouts = [];
    private TimeSpan _elapsed;

    public static DateTimeOffset Start { get; } = new(2026, 4, 16, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The delays so far.</summary>
    public IReadOnlyList<TimeSpan> Delays
    {
        get { lock (_gate) return [.. _delays]; }
    }

    /// <summary>How far this clock is ahead of <see cref="Start"/>, besides what has elapsed.</summary>
    public TimeSpan Offset { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return Start + Offset + _elapsed;
    }

    public override long GetTimestamp()
    {
        lock (_gate)
            return _elapsed.Ticks;
    }

    /// <summary>Lets time pass, and with it the time-outs that fall into it.</summary>
    public void Advance(TimeSpan time)
    {
        List<PendingTimer> due;
        lock (_gate)
        {
            _elapsed += time;
            due = _timeouts.FindAll(timer => timer.DueAt <= _elapsed);
            _timeouts.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PendingTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Schedule(PendingTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timeouts.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;

            if (dueTime >= ShortestTimeout)
            {
                timer.DueAt = _elapsed + dueTime;
                _timeouts.Add(timer);
                return;
            }

            _delays.Add(dueTime);
        }

        // Not on this thread: whoever made the timer does not have it yet.
        ThreadPool.QueueUserWorkItem(_ => timer.Fire());
    }

    private sealed class PendingTimer(TestTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan DueAt { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => time.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
