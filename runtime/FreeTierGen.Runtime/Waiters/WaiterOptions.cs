namespace FreeTierGen.Runtime.Waiters;

/// <summary>How long a waiter waits, and how often it asks. Whatever is not set comes from the model.</summary>
public sealed class WaiterOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private TimeSpan _maxWaitTime = TimeSpan.FromMinutes(5);
    private TimeSpan? _minDelay;
    private TimeSpan? _maxDelay;

    /// <summary>
    /// The time for the whole wait, calls and delays together; then it ends in a <see cref="WaiterTimedOutException"/>. 5 minutes where
    /// nothing else is said: set it to what the resource can take.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero, or more than 24 days.</exception>
    public TimeSpan MaxWaitTime
    {
        get => _maxWaitTime;
        set => _maxWaitTime = Checked(value);
    }

    /// <summary>The shortest delay between two calls. Null is the model's, which is 2 seconds where it names none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero, or more than 24 days.</exception>
    public TimeSpan? MinDelay
    {
        get => _minDelay;
        set => _minDelay = value is { } delay ? Checked(delay) : null;
    }

    /// <summary>The longest delay between two calls. Null is the model's, which is 120 seconds where it names none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero, or more than 24 days.</exception>
    public TimeSpan? MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = value is { } delay ? Checked(delay) : null;
    }

    /// <summary>The clock that the wait goes by. Null is the client's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Where jitter comes from: values from 0 up to 1.</summary>
    internal Func<double> NextRandom { get; set; } = Random.Shared.NextDouble;

    internal static WaiterOptions Default { get; } = new();

    // Timers take no longer times.
    private static TimeSpan Checked(TimeSpan value)
        => value > TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A waiter's times must be more than zero and at most 24 days.");
}
