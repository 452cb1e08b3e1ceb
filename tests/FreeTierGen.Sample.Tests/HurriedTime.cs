using System.Globalization;

namespace FreeTierGen.Sample.Tests;

/// <summary>A clock that waits for one interval without waiting, and jumps by it. All other timers are real.</summary>
/// <param name="interval">The interval.</param>
/// <param name="waiting">Told of each wait, the first being 1. False lets it last for ever.</param>
internal sealed class HurriedTime(TimeSpan interval, Func<int, bool> waiting) : TimeProvider
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-11-20T12:00:00Z", CultureInfo.InvariantCulture);
    private int _waits;

    public override DateTimeOffset GetUtcNow() => Start + interval * Volatile.Read(ref _waits);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != interval)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        return System.CreateTimer(
            callback, state, waiting(Interlocked.Increment(ref _waits)) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
