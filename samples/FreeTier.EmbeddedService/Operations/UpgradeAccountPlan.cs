using System.Text.Json.Nodes;
using FreeTier.EmbeddedService.Protocol;
using FreeTier.EmbeddedService.State;
using FreeTier.EmbeddedService.Validation;

namespace FreeTier.EmbeddedService.Operations;

/// <summary>Moves the account to the paid plan. A repeated call changes nothing more, so a retry is safe.</summary>
internal static class UpgradeAccountPlan
{
    public static JsonObject Run(Account account, InputObject input)
    {
        var target = input.Enum("accountPlanType", EnumValues.AccountPlanType, isRequired: true);
        input.Violations.ThrowIfAny();

        var isPaid = account.Plan is { Type: "PAID" };
        if (account.Plan is not null && target == "FREE")
            throw ServiceErrors.Validation(isPaid ? "A paid plan stays paid." : "The account is on the free plan already.");

        var plan = account.Upgrade() ?? throw ServiceErrors.ResourceNotFound("This account has no plan.");
        return new JsonObject
        {
            ["accountId"] = account.Id,
            ["accountPlanType"] = plan.Type,
            ["accountPlanStatus"] = plan.Status,
        };
    }
}
