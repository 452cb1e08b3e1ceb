namespace FreeTierGen.Runtime.Retries;

/// <summary>The error codes and statuses that AWS's standard retry mode knows.</summary>
internal static class ErrorCodes
{
    /// <summary>Codes of errors that come from too many requests.</summary>
    public static bool IsThrottling(string code) => code is
        "Throttling" or
        "ThrottlingException" or
        "ThrottledException" or
        "RequestThrottled" or
        "RequestThrottledException" or
        "TooManyRequestsException" or
        "ProvisionedThroughputExceededException" or
        "TransactionInProgressException" or
        "RequestLimitExceeded" or
        "BandwidthLimitExceeded" or
        "LimitExceededException" or
        "SlowDown" or
        "PriorRequestNotComplete" or
        "EC2ThrottledException";

    /// <summary>Codes of errors that may pass by themselves.</summary>
    public static bool IsTransient(string code) => code is
        "RequestTimeout" or
        "RequestTimeoutException" or
        "PriorRequestNotComplete";

    /// <summary>Statuses of errors that may pass by themselves.</summary>
    public static bool IsTransient(int statusCode) => statusCode is 500 or 502 or 503 or 504;

    /// <summary>Codes that a client gets whose clock differs from the service's, and others besides it.</summary>
    public static bool MayBeClockSkew(string code) => code is
        "RequestTimeTooSkewed" or
        "RequestExpired" or
        "RequestInTheFuture" or
        "InvalidSignatureException" or
        "SignatureDoesNotMatch" or
        "AuthFailure";
}
