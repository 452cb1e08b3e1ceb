namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>
/// A clock on which nobody waits. Timers of less than the least limit here are waits between attempts and elapse at once; the others are
/// limits and elapse when a script lets time pass.
/// </summary>
internal sealed class FakeClock : TimeProvider
{
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(15);
    private static readonly DateTimeOffset Start = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<LimitTimer> _limits = [];
    private TimeSpan _elapsed;
    private int _reads;

    [ThreadStatic]
    private static LimitTimer? _firing;

    /// <summary>How far it is ahead of the service's.</summary>
    public TimeSpan Offset { get; set; }

    /// <summary>What the service takes for the time.</summary>
    public DateTimeOffset ServiceTime
    {
        get { lock (_gate) return Start + _elapsed; }
    }

    /// <summary>How often it was looked at: whoever notes progress does so.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => ServiceTime + Offset;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        Interlocked.Increment(ref _reads);
        lock (_gate)
            return _elapsed.Ticks;
    }

    /// <summary>Waits until the clock was looked at again.</summary>
    public async Task WaitForReadAsync(int since)
    {
        for (var wait = 0; wait < 12000; wait++)
        {
            if (Reads != since)
                return;
            await Task.Delay(wait < 20 ? 1 : 5);
        }

        throw new TimeoutException("Nobody has looked at the clock.");
    }

    /// <summary>
    /// Lets time pass, and with it the limits that fall into it. A limit that sees that there was progress in the meantime waits anew, and
    /// gets that time, too: a script that hangs hangs for longer than anybody waits.
    /// </summary>
    public Task PassAsync(TimeSpan time) => Task.Run(() =>
    {
        while (Elapse(time))
        {
        }
    });

    /// <summary>Lets time pass that is no limit's.</summary>
    public void Pass(TimeSpan time) => Elapse(time);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new LimitTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool Elapse(TimeSpan time)
    {
        List<LimitTimer> due;
        lock (_gate)
        {
            _elapsed += time;
            due = _limits.FindAll(timer => timer.DueAt <= _elapsed);
            _limits.RemoveAll(due.Contains);
        }

        var isPutOff = false;
        foreach (var timer in due)
        {
            (_firing, timer.IsPutOff) = (timer, false);
            timer.Fire();
            _firing = null;
            isPutOff |= timer.IsPutOff;
        }

        return isPutOff;
    }

    private void Schedule(LimitTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _limits.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;

            if (dueTime >= ShortestLimit || _firing == timer)
            {
                timer.IsPutOff = _firing == timer;
                timer.DueAt = _elapsed + dueTime;
                _limits.Add(timer);
                return;
            }
        }

        // Not on this thread: whoever made the timer does not have it yet.
        ThreadPool.QueueUserWorkItem(_ => timer.Fire());
    }

    private sealed class LimitTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan DueAt { get; set; }

        public bool IsPutOff { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
