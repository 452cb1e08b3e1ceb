namespace FreeTier.EmbeddedService;

/// <summary>The plans that the account of an embedded service can start on.</summary>
public enum AccountPlan
{
    /// <summary>A free plan that is running, with credits left and months to go.</summary>
    Free,

    /// <summary>A free plan that has been chosen and has not begun.</summary>
    FreeNotStarted,

    /// <summary>A free plan that is over.</summary>
    FreeExpired,

    /// <summary>A paid plan. It has no end.</summary>
    Paid,

    /// <summary>No plan, as accounts have that are older than plans.</summary>
    None,
}
