using FreeTier.Json;

namespace FreeTier.Csv;

/// <summary>The documents as tables. Scripts depend on the columns (docs/sample.md): add to their end, never rename or remove.</summary>
internal static class Tables
{
    /// <summary>One row: the account at a glance.</summary>
    internal static CsvTable Of(StatusDocument status, DateTimeOffset asOf) => new(
        [
            "asOf", "accountId", "planType", "planStatus", "remainingCredits", "remainingCreditsUnit", "expiresAt", "daysUntilExpiry",
            "activities", "offers", "exceeded", "willExceed", "nearLimit",
        ],
        [
            [
                Second(asOf),
                status.Plan?.AccountId,
                status.Plan?.PlanType,
                status.Plan?.PlanStatus,
                status.Plan?.RemainingCredits?.Amount,
                status.Plan?.RemainingCredits?.Unit,
                status.Plan?.ExpiresAt,
                status.Plan?.DaysUntilExpiry,
                status.Activities.Count,
                status.Usage.Count,
                status.Usage.Count(offer => offer.Outlook == "exceeded"),
                status.Usage.Count(offer => offer.Outlook == "willExceed"),
                status.Usage.Count(offer => offer.Outlook == "nearLimit"),
            ],
        ]);

    /// <summary>A row an offer.</summary>
    internal static CsvTable Of(UsageDocument document, DateTimeOffset asOf) => new(
        [
            "asOf", "service", "usageType", "operation", "region", "freeTierType", "description", "unit", "actualUsageAmount",
            "forecastedUsageAmount", "limit", "usedPercent", "forecastPercent", "outlook",
        ],
        document.Usage.Select(offer => new object?[]
        {
            Second(asOf),
            offer.Service,
            offer.UsageType,
            offer.Operation,
            offer.Region,
            offer.FreeTierType,
            offer.Description,
            offer.Unit,
            offer.ActualUsageAmount,
            offer.ForecastedUsageAmount,
            offer.Limit,
            offer.UsedPercent,
            offer.ForecastPercent,
            offer.Outlook,
        }));

    /// <summary>A row an activity.</summary>
    internal static CsvTable Of(ActivitiesDocument document) => new(
        ["activityId", "title", "status", "rewardType", "rewardAmount", "rewardUnit"],
        document.Activities.Select(activity => new object?[]
        {
            activity.ActivityId, activity.Title, activity.Status, activity.Reward.Type, activity.Reward.Amount, activity.Reward.Unit,
        }));

    /// <summary>One row: the activity.</summary>
    internal static CsvTable Of(ActivityDocument activity) => new(
        [
            "activityId", "title", "status", "rewardType", "rewardAmount", "rewardUnit", "description", "instructionsUrl", "estimatedMinutes",
            "startedAt", "completedAt", "expiresAt",
        ],
        [
            [
                activity.ActivityId, activity.Title, activity.Status, activity.Reward.Type, activity.Reward.Amount, activity.Reward.Unit,
                activity.Description, activity.InstructionsUrl, activity.EstimatedMinutes,
                activity.StartedAt, activity.CompletedAt, activity.ExpiresAt,
            ],
        ]);

    /// <summary>One row: what became of the upgrade.</summary>
    internal static CsvTable Of(UpgradeDocument upgrade) => new(
        ["upgraded", "accountId", "planType", "planStatus"],
        [[upgrade.Upgraded, upgrade.AccountId, upgrade.PlanType, upgrade.PlanStatus]]);

    private static DateTime Second(DateTimeOffset time) => new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
