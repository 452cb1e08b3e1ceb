using System.Globalization;

namespace FreeTierGen.Runtime.Retries;

/// <summary>The retries of one call: decides whether there is another attempt and how long to wait for it.</summary>
/// <remarks>The AWS SDKs' standard retry mode, version 2.1.</remarks>
internal struct RetryState(RetryTokenBucket bucket, ServiceRetries service, bool isLongPolling)
{
    private const int TransientCost = 14;
    private const int ThrottlingCost = 5;
    private const int SuccessRefund = 1;
    private static readonly TimeSpan ThrottlingBase = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestAddition = TimeSpan.FromSeconds(5);

    private int _retries;
    private int _lastCost;
    private bool _isUnsent;

    /// <summary>Decides what follows a failure.</summary>
    /// <param name="kind">The failure.</param>
    /// <param name="random">A number from 0 to 1.</param>
    /// <param name="retryAfter">The response's <c>x-amz-retry-after</c>; null where it has none.</param>
    /// <param name="remaining">How much time the call has left; null where it has no limit.</param>
    public RetryDecision Next(FailureKind kind, double random, string? retryAfter, TimeSpan? remaining = null)
    {
        if (kind == FailureKind.Permanent || _retries + 1 >= service.MaxAttempts)
        {
            return RetryDecision.GiveUp;
        }

        if (kind == FailureKind.ExpiredCredentials)
        {
            _retries++;
            return RetryDecision.RetryAfter(TimeSpan.Zero);
        }

        var cost = kind == FailureKind.Throttling ? ThrottlingCost : TransientCost;
        var delay = Delay(kind == FailureKind.Throttling ? ThrottlingBase : service.TransientBase, random, retryAfter);
        if (delay >= remaining)
        {
            // No time would be left for the attempt that it waits for, so that it must not cost tokens either.
            return RetryDecision.GiveUp;
        }

        if (!bucket.TryTake(cost))
        {
            // Callers of these operations poll in a loop: failing at once would make the loop spin.
            return isLongPolling ? RetryDecision.WaitAndGiveUp(delay) : RetryDecision.GiveUp;
        }

        _lastCost = cost;
        _isUnsent = true;
        _retries++;
        return RetryDecision.RetryAfter(delay);
    }

    /// <summary>The retry that was decided on is under way: from now on its tokens are spent.</summary>
    public void Sent() => _isUnsent = false;

    /// <summary>Ends the call. A retry that never left us, for instance because its wait was cancelled, cost the service nothing.</summary>
    public void End()
    {
        if (_isUnsent)
        {
            bucket.Give(_lastCost);
            _isUnsent = false;
        }
    }

    /// <summary>Gives back tokens after a success.</summary>
    public readonly void Succeed() => bucket.Give(_lastCost == 0 ? SuccessRefund : _lastCost);

    private readonly TimeSpan Delay(TimeSpan longestFirst, double random, string? retryAfter)
    {
        var longest = Math.Min(longestFirst.TotalMilliseconds * Math.Pow(2, _retries), LongestDelay.TotalMilliseconds);
        var delay = TimeSpan.FromMilliseconds(random * longest);
        if (!long.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return delay;
        }

        var asked = milliseconds > LongestDelay.TotalMilliseconds * 2 ? LongestDelay * 2 : TimeSpan.FromMilliseconds(milliseconds);
        var longestAsked = delay + LongestAddition;
        return asked < delay ? delay : asked > longestAsked ? longestAsked : asked;
    }
}
