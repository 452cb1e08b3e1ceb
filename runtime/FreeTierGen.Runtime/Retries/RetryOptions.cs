namespace FreeTierGen.Runtime.Retries;

/// <summary>
/// How a client retries. What is retried and how long it waits is AWS's standard retry mode in its version 2.1, which needs no settings.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>Options that send each request once.</summary>
    public static RetryOptions None => new() { MaxAttempts = 1 };

    /// <summary>
    /// How often a request is sent at most, the first time included. Null takes <c>AWS_MAX_ATTEMPTS</c>, and without it 3 (4 for
    /// Amazon DynamoDB).
    /// </summary>
    public int? MaxAttempts { get; init; }

    /// <summary>
    /// Whether the client limits its own rate where it is throttled. Null takes <c>AWS_RETRY_MODE</c>, of which <c>legacy</c> is what the
    /// standard mode replaced, and without it <see cref="RetryMode.Standard"/>.
    /// </summary>
    public RetryMode? Mode { get; init; }
}
