using FreeTier.EmbeddedService.Data;

namespace FreeTier.EmbeddedService.State;

/// <summary>All that the service knows of its one account.</summary>
internal sealed class Account(EmbeddedFreeTierServiceOptions options, DateTimeOffset now)
{
    private readonly Lock _gate = new();
    private PlanState? _plan = Initial(options.Plan, now);

    public string Id => options.AccountId;

    public IReadOnlyList<Activity> Activities { get; } = ActivityCatalog.Create(now);

    /// <summary>The usage of the month that it is now.</summary>
    public IReadOnlyList<UsageRow> Usage => UsageCatalog.At(options.TimeProvider.GetUtcNow());

    public PagingTokens PagingTokens { get; } = new(options.AccountId);

    /// <summary>Null where the account has no plan.</summary>
    public PlanState? Plan
    {
        get { lock (_gate) return _plan; }
    }

    /// <summary>Moves to the paid plan: credits stay, the end goes. An account that has paid already stays as it is.</summary>
    /// <returns>The plan from now on, or null where there is none to upgrade.</returns>
    public PlanState? Upgrade()
    {
        lock (_gate)
        {
            if (_plan is { Type: "FREE" })
                _plan = _plan with { Type = "PAID", Status = "ACTIVE", ExpiresAt = null };
            return _plan;
        }
    }

    private static PlanState? Initial(AccountPlan plan, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return plan switch
        {
            AccountPlan.Free => new PlanState("FREE", "ACTIVE", 137.42, midnight.AddDays(126)),
            AccountPlan.FreeNotStarted => new PlanState("FREE", "NOT_STARTED", 200, midnight.AddDays(183)),
            AccountPlan.FreeExpired => new PlanState("FREE", "EXPIRED", 0, midnight.AddDays(-9)),
            AccountPlan.Paid => new PlanState("PAID", "ACTIVE", 61.07, null),
            _ => null,
        };
    }
}
