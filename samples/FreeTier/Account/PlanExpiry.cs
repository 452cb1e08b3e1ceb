using FreeTier.Client;

namespace FreeTier.Account;

/// <summary>When a plan ends.</summary>
internal static class PlanExpiry
{
    /// <summary>Days on the calendar (UTC) until the plan expires; 0 is today, negative has passed, null does not expire.</summary>
    internal static int? DaysLeft(GetAccountPlanStateResponse plan, DateTimeOffset now) =>
        plan.AccountPlanExpirationDate is { } expiration ? (expiration.UtcDateTime.Date - now.UtcDateTime.Date).Days : null;
}
