namespace FreeTierGen.Runtime.Retries;

/// <summary>How far the service's clock is ahead of ours, learned from responses that refuse our time.</summary>
internal sealed class ClockSkew(TimeProvider timeProvider)
{
    // Signatures are accepted for five minutes; less than that is not what went wrong.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(4);
    private long _offsetTicks;

    /// <summary>The time to sign with.</summary>
    public DateTimeOffset Now => timeProvider.GetUtcNow().AddTicks(Volatile.Read(ref _offsetTicks));

    /// <summary>Corrects the offset after an error that may come from it.</summary>
    /// <param name="errorCode">The error.</param>
    /// <param name="serviceTime">The response's <c>Date</c>; null where it has none.</param>
    /// <param name="signedAt">The time that the request was signed with.</param>
    /// <returns>True where the clocks were far apart, so that a new signature may be accepted.</returns>
    public bool TryCorrect(string errorCode, DateTimeOffset? serviceTime, DateTimeOffset signedAt)
    {
        if (serviceTime is not { } theirs || !ErrorCodes.MayBeClockSkew(errorCode) || (theirs - signedAt).Duration() < Tolerance)
        {
            return false;
        }

        Volatile.Write(ref _offsetTicks, (theirs - timeProvider.GetUtcNow()).Ticks);
        return true;
    }
}
