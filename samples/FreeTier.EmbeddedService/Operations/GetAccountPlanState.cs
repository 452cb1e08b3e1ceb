using System.Text.Json.Nodes;
using FreeTier.EmbeddedService.Protocol;
using FreeTier.EmbeddedService.State;
using FreeTier.EmbeddedService.Validation;

namespace FreeTier.EmbeddedService.Operations;

/// <summary>Says which plan the account is on. Its input has no members.</summary>
internal static class GetAccountPlanState
{
    public static JsonObject Run(Account account, InputObject input)
    {
        var plan = account.Plan ?? throw ServiceErrors.ResourceNotFound("This account has no plan.");
        var answer = new JsonObject
        {
            ["accountId"] = account.Id,
            ["accountPlanType"] = plan.Type,
            ["accountPlanStatus"] = plan.Status,
            ["accountPlanRemainingCredits"] = JsonValues.Money(plan.RemainingCredits),
        };
        if (plan.ExpiresAt is { } expiresAt)
            answer["accountPlanExpirationDate"] = JsonValues.DateTime(expiresAt);
        return answer;
    }
}
