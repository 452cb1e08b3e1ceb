namespace FreeTierGen.Runtime.Retries;

/// <summary>What follows a failed attempt.</summary>
/// <param name="IsRetry">True where the request is sent again.</param>
/// <param name="Delay">How long to wait, before the next attempt or before failing.</param>
internal readonly record struct RetryDecision(bool IsRetry, TimeSpan Delay)
{
    public static RetryDecision GiveUp => default;

    public static RetryDecision RetryAfter(TimeSpan delay) => new(true, delay);

    public static RetryDecision WaitAndGiveUp(TimeSpan delay) => new(false, delay);
}
