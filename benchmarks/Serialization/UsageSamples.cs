using Acme.Exchange;
using FreeTierGen.Benchmarks.Serialization.Peers;

namespace FreeTierGen.Benchmarks.Serialization;

/// <summary>Rows of strings and numbers such as a free-tier report has them, the same for both sides.</summary>
internal static class UsageSamples
{
    private static readonly string[] Services = ["Amazon Simple Storage Service", "AWS Lambda", "Amazon DynamoDB", "AWS Key Management Service"];

    public static UsagesRequest Generated(int count) => new() { Usages = [.. Enumerable.Range(0, count).Select(Usage)] };

    public static PeerUsages Peer(UsagesRequest request) => new()
    {
        Usages = [.. request.Usages.Select(usage => new PeerUsage
        {
            Service = usage.Service,
            Operation = usage.Operation,
            UsageType = usage.UsageType,
            Region = usage.Region,
            ActualUsageAmount = usage.ActualUsageAmount,
            ForecastedUsageAmount = usage.ForecastedUsageAmount,
            Limit = usage.Limit,
            Unit = usage.Unit,
            Description = usage.Description,
            FreeTierType = usage.FreeTierType,
        })],
    };

    private static Usage Usage(int index) => new()
    {
        Service = Services[index % Services.Length],
        Operation = index % 3 == 0 ? null : "PutObject",
        UsageType = $"EUC1-Requests-Tier{index % 7}",
        Region = "eu-central-1",
        ActualUsageAmount = 17.25 * index,
        ForecastedUsageAmount = 41.4 * index,
        Limit = 20000,
        Unit = "Requests",
        Description = "2,000 Put, Copy, Post or List Requests of Amazon S3 are free each month for a year",
        FreeTierType = index % 2 == 0 ? "Always Free" : "12 Months Free",
    };
}
