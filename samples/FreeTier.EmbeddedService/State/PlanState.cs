namespace FreeTier.EmbeddedService.State;

/// <summary>What an account's plan is like at a moment.</summary>
internal sealed record PlanState(string Type, string Status, double RemainingCredits, DateTimeOffset? ExpiresAt);
