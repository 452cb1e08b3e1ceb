namespace FreeTierGen.Runtime.Retries;

/// <summary>How far the service's clock is ahead of ours, learned from responses that refuse our time.</summary>
internal sealed class ClockSkew(TimeProvider timeProvider)
{
    // Signatures are accepted for five minutes; less than that is not what went wrong.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(4);

    // A clock without a battery starts in 1970; a century more is no clock, but an answer that lies.
    private static readonly TimeSpan Largest = TimeSpan.FromDays(100 * 365.25);
    private long _offsetTicks;

    /// <summary>The time to sign with.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = timeProvider.GetUtcNow();
            return now.AddTicks(Math.Clamp(Volatile.Read(ref _offsetTicks), -now.UtcTicks, DateTime.MaxValue.Ticks - now.UtcTicks));
        }
    }

    /// <summary>Corrects the offset after an error that may come from it.</summary>
    /// <param name="errorCode">The error.</param>
    /// <param name="serviceTime">The response's <c>Date</c>; null where it has none.</param>
    /// <param name="signedAt">The time that the request was signed with.</param>
    /// <returns>True where the clocks were far apart, so that a new signature may be accepted.</returns>
    public bool TryCorrect(string errorCode, DateTimeOffset? serviceTime, DateTimeOffset signedAt)
    {
        if (!ErrorCodes.MayBeClockSkew(errorCode))
        {
            return false;
        }

        var now = timeProvider.GetUtcNow();
        if (serviceTime is not { } theirs || (theirs - now).Duration() > Largest)
        {
            // Nothing to learn from. What was learned before may be what is wrong, so that our own clock gets another chance.
            return Interlocked.Exchange(ref _offsetTicks, 0) != 0;
        }

        if ((theirs - signedAt).Duration() < Tolerance)
        {
            return false;
        }

        Volatile.Write(ref _offsetTicks, (theirs - now).Ticks);
        return true;
    }
}
