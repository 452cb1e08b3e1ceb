namespace FreeTier.EmbeddedService.Data;

/// <summary>Something that is free, most often up to a limit. Offers with their own limit in each Region make a row for each.</summary>
/// <param name="Service">Who offers it, as bills name the service.</param>
/// <param name="Operation">What is done, as bills name it.</param>
/// <param name="UsageType">What is counted, without the Region's abbreviation.</param>
/// <param name="Limit">How much of it is free in a month; null where all of it is.</param>
/// <param name="Unit">What amounts are counted in.</param>
/// <param name="FreeTierType">For how long it is free.</param>
/// <param name="Description">The offer in words.</param>
/// <param name="IsGlobal">The limit is for all Regions together.</param>
internal sealed record FreeOffer(
    string Service,
    string Operation,
    string UsageType,
    double? Limit,
    string Unit,
    string FreeTierType,
    string Description,
    bool IsGlobal = false)
{
    private const string Always = "Always Free";
    private const string Year = "12 Months Free";
    private const string Trial = "Free Trial";

    public static IReadOnlyList<FreeOffer> All { get; } =
    [
        new("Amazon Elastic Compute Cloud", "RunInstances", "BoxUsage:freetier.micro", 750, "Hrs", Year, "750 hours of a micro instance under Linux"),
        new("Amazon Elastic Compute Cloud", "RunInstances:0002", "BoxUsage:freetier.micro", 750, "Hrs", Year, "750 hours of a micro instance under Windows"),
        new("Amazon Elastic Compute Cloud", "CreateVolume-Gp2", "EBS:VolumeUsage.gp2", 30, "GB-Mo", Year, "30 GB of general purpose block storage"),
        new("Amazon Elastic Compute Cloud", "CreateSnapshot", "EBS:SnapshotUsage", 1, "GB-Mo", Year, "1 GB of snapshots"),
        new("Amazon Simple Storage Service", "StandardStorage", "TimedStorage-ByteHrs", 5, "GB-Mo", Year, "5 GB in the standard storage class"),
        new("Amazon Simple Storage Service", "PutObject", "Requests-Tier1", 2000, "Requests", Year, "2,000 requests that write"),
        new("Amazon Simple Storage Service", "GetObject", "Requests-Tier2", 20000, "Requests", Year, "20,000 requests that read"),
        new("Amazon Relational Database Service", "CreateDBInstance:0014", "InstanceUsage:db.t3.micro", 750, "Hrs", Year, "750 hours of a micro database"),
        new("Amazon Relational Database Service", "CreateDBInstance", "RDS:GP2-Storage", 20, "GB-Mo", Year, "20 GB of database storage"),
        new("AWS Lambda", "Invoke", "Request", 1000000, "Request", Always, "A million invocations"),
        new("AWS Lambda", "Invoke", "Lambda-GB-Second", 400000, "Lambda-GB-Second", Always, "400,000 gigabyte-seconds of compute"),
        new("Amazon DynamoDB", "StandardStorage", "TimedStorage-ByteHrs", 25, "GB-Mo", Always, "25 GB of indexed storage"),
        new("Amazon DynamoDB", "CommittedThroughput", "ReadCapacityUnit-Hrs", 18600, "ReadCapacityUnit-Hrs", Always, "25 read units around the clock"),
        new("Amazon DynamoDB", "CommittedThroughput", "WriteCapacityUnit-Hrs", 18600, "WriteCapacityUnit-Hrs", Always, "25 write units around the clock"),
        new("Amazon Simple Queue Service", "Unknown", "Requests", 1000000, "Requests", Always, "A million requests to queues"),
        new("Amazon Simple Notification Service", "Publish", "Requests-Tier1", 1000000, "Requests", Always, "A million messages published"),
        new("AmazonCloudWatch", "MetricStorage", "CW:MetricMonitorUsage", 10, "Metrics", Always, "10 metrics of your own"),
        new("AmazonCloudWatch", "PutLogEvents", "DataProcessing-Bytes", 5, "GB", Always, "5 GB of logs taken in"),
        new("Amazon API Gateway", "ApiGatewayRequest", "ApiGatewayRequest", 1000000, "Requests", Year, "A million calls of REST APIs"),
        new("AWS Key Management Service", "Unknown", "KMS-Requests", 20000, "Requests", Always, "20,000 requests to keys"),
        new("Amazon Elastic Container Registry", "Unknown", "TimedStorage-ByteHrs", 0.5, "GB-Mo", Year, "500 MB of private images"),
        new("AWS Step Functions", "StateTransition", "StateTransition", 4000, "StateTransitions", Always, "4,000 state transitions"),
        new("Amazon SageMaker AI", "RunInstance", "Notebk:ml.t3.medium", 250, "Hrs", Trial, "250 hours of a notebook, for two months"),
        new("Amazon Redshift", "RunComputeNode:0001", "Node:dc2.large", 750, "Hrs", Trial, "750 hours of a node, for two months"),
        new("Amazon CloudFront", "Unknown", "DataTransfer-Out-Bytes", 1024, "GB", Always, "1 TB to viewers", IsGlobal: true),
        new("Amazon CloudFront", "Unknown", "Requests-HTTP-Proxy", 10000000, "Requests", Always, "10 million requests of viewers", IsGlobal: true),
        new("AWS Data Transfer", "Unknown", "DataTransfer-Out-Bytes", 100, "GB", Always, "100 GB out to the internet", IsGlobal: true),
        new("AWS Budgets", "Unknown", "ActionEnabledBudgets", 62, "Budget-Days", Always, "Two budgets with actions", IsGlobal: true),
        new("AWS CloudTrail", "None", "FreeEventsRecorded", null, "Events", Always, "The first trail of management events", IsGlobal: true),
    ];
}
