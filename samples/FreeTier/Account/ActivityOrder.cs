using FreeTier.Client;

namespace FreeTier.Account;

/// <summary>Orders activities by what needs attention.</summary>
internal static class ActivityOrder
{
    /// <summary>Expiring ones first, completed ones last; the service's own order among equals.</summary>
    internal static IReadOnlyList<ActivitySummary> OpenFirst(IEnumerable<ActivitySummary> activities) =>
        [.. activities.OrderBy(activity => Rank(activity.Status))];

    private static int Rank(ActivityStatus status) =>
        status == ActivityStatus.Expiring ? 0
        : status == ActivityStatus.InProgress ? 1
        : status == ActivityStatus.NotStarted ? 2
        : status == ActivityStatus.Completed ? 4
        : 3;
}
