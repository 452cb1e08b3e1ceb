namespace FreeTierGen.Runtime;

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

    /// <summary>Statuses of errors that may pass by themselves. 408 says that the service got no whole request in time.</summary>
    public static bool IsTransient(int statusCode) => statusCode is 408 or 500 or 502 or 503 or 504;

    /// <summary>The status of errors that come from too many requests, also where a proxy answers without a code or with its own.</summary>
    public static bool IsThrottling(int statusCode) => statusCode is 429;

    /// <summary>Codes of errors that come from credentials whose time is over by the service's account.</summary>
    public static bool MeansExpiredCredentials(string code) => code is
        "ExpiredToken" or
        "ExpiredTokenException" or
        "TokenRefreshRequired";

    /// <summary>Codes that a client gets whose clock differs from the service's, and others besides it.</summary>
    public static bool MayBeClockSkew(string code) => code is
        "RequestTimeTooSkewed" or
        "RequestExpired" or
        "RequestInTheFuture" or
        "InvalidSignatureException" or
        "SignatureDoesNotMatch" or
        "AuthFailure";
}
