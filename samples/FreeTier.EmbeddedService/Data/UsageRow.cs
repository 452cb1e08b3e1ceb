namespace FreeTier.EmbeddedService.Data;

/// <summary>A free allowance and what this month has consumed of it.</summary>
internal sealed record UsageRow
{
    public required string Service { get; init; }

    public required string Operation { get; init; }

    public required string UsageType { get; init; }

    public required string Region { get; init; }

    public required double Actual { get; init; }

    public required double Forecast { get; init; }

    /// <summary>Null where all usage is free.</summary>
    public required double? Limit { get; init; }

    public required string Unit { get; init; }

    public required string Description { get; init; }

    public required string FreeTierType { get; init; }

    /// <summary>Null where there is no limit to have a part of.</summary>
    public double? UsagePercentage => Actual / Limit * 100;
}
