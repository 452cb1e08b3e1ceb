namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>
/// The true time, but whoever waits for a timer waits for nothing. For clients without time limits, whose timers are the delays
/// between attempts.
/// </summary>
internal sealed class InstantTime : TimeProvider
{
    /// <summary>How often something waited.</summary>
    public int Delays { get; private set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
            return base.CreateTimer(callback, state, dueTime, period);

        Delays++;
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
