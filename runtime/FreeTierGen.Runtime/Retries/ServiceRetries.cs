namespace FreeTierGen.Runtime.Retries;

/// <summary>What the standard retry mode lays down for a service. The exceptions to the rule are AWS's own, by SDK id.</summary>
internal sealed class ServiceRetries
{
    private const int DefaultAttempts = 3;
    private const int DynamoDBAttempts = 4;
    private static readonly TimeSpan DefaultTransientBase = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan DynamoDBTransientBase = TimeSpan.FromMilliseconds(25);

    private readonly string _sdkId;

    public ServiceRetries(ServiceInfo service, int? maxAttempts)
    {
        _sdkId = service.SdkId;
        var isDynamoDB = _sdkId is "DynamoDB" or "DynamoDB Streams";
        MaxAttempts = maxAttempts ?? (isDynamoDB ? DynamoDBAttempts : DefaultAttempts);
        TransientBase = isDynamoDB ? DynamoDBTransientBase : DefaultTransientBase;
    }

    /// <summary>How often a request is sent at most.</summary>
    public int MaxAttempts { get; }

    /// <summary>The longest wait before the first retry of a transient error.</summary>
    public TimeSpan TransientBase { get; }

    /// <summary>What an error of the service means for a retry, clock skew apart.</summary>
    public FailureKind Classify(ServiceException error)
    {
        if (error.IsThrottling)
        {
            return FailureKind.Throttling;
        }

        return error.IsRetryable || (_sdkId == "STS" && error.ErrorCode == "IDPCommunicationError")
            ? FailureKind.Transient
            : FailureKind.Permanent;
    }
}
