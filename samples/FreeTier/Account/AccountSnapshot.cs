using FreeTier.Client;

namespace FreeTier.Account;

/// <summary>All that the service knows of an account, as of one moment.</summary>
internal sealed record AccountSnapshot(
    GetAccountPlanStateResponse? Plan, IReadOnlyList<ActivitySummary> Activities, IReadOnlyList<OfferUsage> Usage);
