namespace FreeTierGen.Runtime.Retries;

/// <summary>How a client retries. What is retried and how long it waits is AWS's standard retry mode, which needs no settings.</summary>
public sealed class RetryOptions
{
    /// <summary>Options that send each request once.</summary>
    public static RetryOptions None => new() { MaxAttempts = 1 };

    /// <summary>
    /// How often a request is sent at most, the first time included. Null takes <c>AWS_MAX_ATTEMPTS</c>, and without it 3 (4 for
    /// Amazon DynamoDB).
    /// </summary>
    public int? MaxAttempts { get; init; }
}
