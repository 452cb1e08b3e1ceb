namespace FreeTier.Json;

// What --json prints. Scripts depend on these names and types (docs/sample.md): add to them, never rename or remove.

/// <summary>Printed by "status".</summary>
internal sealed record StatusDocument(PlanDocument? Plan, IReadOnlyList<ActivityItem> Activities, IReadOnlyList<UsageItem> Usage);

/// <summary>Printed by "activities".</summary>
internal sealed record ActivitiesDocument(IReadOnlyList<ActivityItem> Activities);

/// <summary>Printed by "usage".</summary>
internal sealed record UsageDocument(IReadOnlyList<UsageItem> Usage);

/// <summary>Printed by "upgrade".</summary>
internal sealed record UpgradeDocument(bool Upgraded, string AccountId, string PlanType, string PlanStatus);

/// <summary>Printed by "activity".</summary>
internal sealed record ActivityDocument(
    string ActivityId,
    string Title,
    string Status,
    RewardItem Reward,
    string Description,
    string InstructionsUrl,
    int? EstimatedMinutes,
    DateTime? StartedAt,
    DateTime? CompletedAt,
    DateTime? ExpiresAt);

internal sealed record PlanDocument(
    string AccountId, string PlanType, string PlanStatus, MoneyItem? RemainingCredits, DateTime? ExpiresAt, int? DaysUntilExpiry);

internal sealed record MoneyItem(double? Amount, string Unit);

internal sealed record RewardItem(string Type, double? Amount, string? Unit);

internal sealed record ActivityItem(string ActivityId, string Title, string Status, RewardItem Reward);

internal sealed record UsageItem(
    string? Service,
    string? UsageType,
    string? Operation,
    string? Region,
    string? FreeTierType,
    string? Description,
    string? Unit,
    double? ActualUsageAmount,
    double? ForecastedUsageAmount,
    double? Limit,
    double? UsedPercent,
    double? ForecastPercent,
    string Outlook);
