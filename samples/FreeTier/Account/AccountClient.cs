using FreeTier.Client;
using FreeTier.Terminals;

namespace FreeTier.Account;

/// <summary>What the commands ask of the service: all pages of it, with progress.</summary>
internal sealed class AccountClient(IFreeTierClient client, ProgressLine? progress)
{
    /// <summary>Large enough for few round trips, small enough that progress shows.</summary>
    private const int PageSize = 100;

    /// <summary>The plan. An account without one is an error of the service.</summary>
    internal Task<GetAccountPlanStateResponse> ReadPlanStateAsync(CancellationToken cancellationToken) =>
        client.GetAccountPlanStateAsync(cancellationToken: cancellationToken);

    /// <summary>Upgrades to the paid plan.</summary>
    internal Task<UpgradeAccountPlanResponse> UpgradeAsync(CancellationToken cancellationToken) =>
        client.UpgradeAccountPlanAsync(new UpgradeAccountPlanRequest { AccountPlanType = AccountPlanType.Paid }, cancellationToken);

    /// <summary>One activity in full.</summary>
    internal Task<GetAccountActivityResponse> ReadActivityAsync(
        string activityId, LanguageCode? language, CancellationToken cancellationToken) =>
        client.GetAccountActivityAsync(
            new GetAccountActivityRequest { ActivityId = activityId, LanguageCode = language }, cancellationToken);

    /// <summary>The plan, or null for an account that has none (those from before 15 July 2025 don't).</summary>
    internal async Task<GetAccountPlanStateResponse?> ReadPlanAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPlanStateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Activities in the service's order.</summary>
    internal async Task<IReadOnlyList<ActivitySummary>> ReadActivitiesAsync(
        IReadOnlyList<ActivityStatus> statuses, LanguageCode? language, CancellationToken cancellationToken)
    {
        var request = new ListAccountActivitiesRequest
        {
            FilterActivityStatuses = statuses.Count > 0 ? statuses : null,
            LanguageCode = language,
            MaxResults = PageSize,
        };

        var activities = new List<ActivitySummary>();
        await foreach (var page in client.ListAccountActivitiesPagesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            activities.AddRange(page.Activities);
            progress?.Add("activities", page.Activities.Count);
        }

        return activities;
    }

    /// <summary>Usage, what will exceed its limit first.</summary>
    internal async Task<IReadOnlyList<OfferUsage>> ReadUsageAsync(UsageFilter filter, CancellationToken cancellationToken)
    {
        var request = new GetFreeTierUsageRequest { Filter = filter.ToExpression(), MaxResults = PageSize };

        var usage = new List<OfferUsage>();
        await foreach (var page in client.GetFreeTierUsagePagesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            usage.AddRange(page.FreeTierUsages.Where(filter.Matches).Select(u => new OfferUsage(u)));
            progress?.Add("usage rows", page.FreeTierUsages.Count);
        }

        usage.Sort(OfferUsage.MostUrgentFirst);
        return usage;
    }

    /// <summary>Everything at once; the first failure ends the rest.</summary>
    internal async Task<AccountSnapshot> ReadAllAsync(CancellationToken cancellationToken)
    {
        using var siblings = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var plan = ReadPlanAsync(siblings.Token);
        var activities = ReadActivitiesAsync([], language: null, siblings.Token);
        var usage = ReadUsageAsync(UsageFilter.None, siblings.Token);

        var pending = new List<Task> { plan, activities, usage };
        while (pending.Count > 0)
        {
            Task finished = await Task.WhenAny(pending).ConfigureAwait(false);
            pending.Remove(finished);
            if (!finished.IsCompletedSuccessfully)
            {
                await siblings.CancelAsync().ConfigureAwait(false);
                await Task.WhenAll(pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await finished.ConfigureAwait(false);
            }
        }

        return new AccountSnapshot(
            await plan.ConfigureAwait(false), await activities.ConfigureAwait(false), await usage.ConfigureAwait(false));
    }
}
