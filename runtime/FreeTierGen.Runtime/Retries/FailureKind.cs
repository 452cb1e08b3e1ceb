namespace FreeTierGen.Runtime.Retries;

/// <summary>What a failed attempt means for the next one.</summary>
internal enum FailureKind
{
    /// <summary>The same request would fail the same way.</summary>
    Permanent,

    /// <summary>The same request may succeed after a short wait.</summary>
    Transient,

    /// <summary>The service has had too many requests; the wait is longer.</summary>
    Throttling,

    /// <summary>
    /// The same request may succeed at once with other credentials. The service is not the worse for it, however many calls it refused.
    /// </summary>
    ExpiredCredentials,
}
