namespace FreeTierGen.Benchmarks.Serialization.Peers;

internal sealed class PeerUsages
{
    public List<PeerUsage> Usages { get; set; } = [];
}

internal sealed class PeerUsage
{
    public string? Service { get; set; }

    public string? Operation { get; set; }

    public string? UsageType { get; set; }

    public string? Region { get; set; }

    public double ActualUsageAmount { get; set; }

    public double ForecastedUsageAmount { get; set; }

    public double Limit { get; set; }

    public string? Unit { get; set; }

    public string? Description { get; set; }

    public string? FreeTierType { get; set; }
}
