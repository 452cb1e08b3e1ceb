namespace FreeTierGen.Runtime.Waiters;

/// <summary>
/// Delays between a waiter's calls: exponential backoff with jitter, as Smithy's specification of waiters has it ("Waiter retries").
/// </summary>
internal readonly struct WaiterDelays
{
    private readonly TimeSpan _min;
    private readonly TimeSpan _max;
    private readonly Func<double> _nextRandom;

    /// <summary>Takes the model's limits where the options name none. A limit of the options moves one of the model that it contradicts.</summary>
    /// <exception cref="ArgumentException">The options' shortest delay is longer than their longest.</exception>
    public WaiterDelays(TimeSpan modeledMin, TimeSpan modeledMax, WaiterOptions options)
    {
        if (options.MinDelay > options.MaxDelay)
        {
            throw new ArgumentException("MinDelay must not be longer than MaxDelay.", nameof(options));
        }

        _min = options.MinDelay ?? Shorter(modeledMin, options.MaxDelay ?? modeledMin);
        _max = options.MaxDelay ?? Longer(modeledMax, _min);
        _nextRandom = options.NextRandom;
    }

    /// <summary>The delay before a retry.</summary>
    /// <param name="retry">Which retry, from 1.</param>
    /// <param name="remaining">What is left of the wait.</param>
    /// <param name="isLast">Whether the delay uses up what is left, so that one call more is the last.</param>
    public TimeSpan Next(int retry, TimeSpan remaining, out bool isLast)
    {
        var limit = _min;
        for (var i = 1; i < retry && limit < _max; i++)
        {
            limit = limit > _max / 2 ? _max : limit * 2;
        }

        var delay = _min + ((limit - _min) * _nextRandom());

        // Waiting only to find that no time is left would be in vain.
        isLast = remaining - delay <= _min;
        return isLast ? remaining : delay;
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
