using FreeTier.Account;
using FreeTier.Client;

namespace FreeTier.Json;

/// <summary>Makes the documents from what the service answered.</summary>
internal static class Document
{
    internal static StatusDocument Of(AccountSnapshot account, DateTimeOffset now) => new(
        account.Plan is null ? null : Of(account.Plan, now),
        [.. account.Activities.Select(Of)],
        [.. account.Usage.Select(Of)]);

    internal static ActivitiesDocument Of(IReadOnlyList<ActivitySummary> activities) => new([.. activities.Select(Of)]);

    internal static UsageDocument Of(IReadOnlyList<OfferUsage> usage) => new([.. usage.Select(Of)]);

    internal static ActivityDocument Of(GetAccountActivityResponse activity) => new(
        activity.ActivityId,
        activity.Title,
        activity.Status.Value,
        Of(activity.Reward),
        activity.Description,
        activity.InstructionsUrl,
        activity.EstimatedTimeToCompleteInMinutes,
        activity.StartedAt?.UtcDateTime,
        activity.CompletedAt?.UtcDateTime,
        activity.ExpiresAt?.UtcDateTime);

    private static PlanDocument Of(GetAccountPlanStateResponse plan, DateTimeOffset now) => new(
        plan.AccountId,
        plan.AccountPlanType.Value,
        plan.AccountPlanStatus.Value,
        plan.AccountPlanRemainingCredits is { } credits ? new MoneyItem(Finite(credits.Amount), credits.Unit.Value) : null,
        plan.AccountPlanExpirationDate?.UtcDateTime,
        PlanExpiry.DaysLeft(plan, now));

    private static ActivityItem Of(ActivitySummary activity) =>
        new(activity.ActivityId, activity.Title, activity.Status.Value, Of(activity.Reward));

    private static RewardItem Of(ActivityReward reward) => reward.Match(
        otherwise: other => new RewardItem(other is ActivityReward.Unknown unknown ? unknown.Name : "", Amount: null, Unit: null),
        credit: amount => new RewardItem("credit", Finite(amount.Amount), amount.Unit.Value));

    private static UsageItem Of(OfferUsage offer) => new(
        offer.Usage.Service,
        offer.Usage.UsageType,
        offer.Usage.Operation,
        offer.Usage.Region,
        offer.Usage.FreeTierType,
        offer.Usage.Description,
        offer.Usage.Unit,
        Finite(offer.Usage.ActualUsageAmount),
        Finite(offer.Usage.ForecastedUsageAmount),
        Finite(offer.Usage.Limit),
        Percent(offer.UsedShare),
        Percent(offer.ForecastShare),
        offer.Outlook switch
        {
            Outlook.Exceeded => "exceeded",
            Outlook.WillExceed => "willExceed",
            Outlook.NearLimit => "nearLimit",
            _ => "withinLimit",
        });

    private static double? Percent(double? share) => share is { } value ? Math.Round(value * 100, 2) : null;

    /// <summary>JSON has no word for NaN and infinity.</summary>
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
