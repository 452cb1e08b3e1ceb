using System.Text.Json.Nodes;
using FreeTier.EmbeddedService.Protocol;
using FreeTier.EmbeddedService.State;
using FreeTier.EmbeddedService.Validation;

namespace FreeTier.EmbeddedService.Operations;

/// <summary>Finds the operation that a call names, and runs it.</summary>
internal sealed class OperationTable(EmbeddedFreeTierServiceOptions options, Account account)
{
    private static readonly Dictionary<string, Func<Account, InputObject, JsonObject>> Operations = new()
    {
        ["GetAccountActivity"] = GetAccountActivity.Run,
        ["GetAccountPlanState"] = GetAccountPlanState.Run,
        ["GetFreeTierUsage"] = GetFreeTierUsage.Run,
        ["ListAccountActivities"] = ListAccountActivities.Run,
        ["UpgradeAccountPlan"] = UpgradeAccountPlan.Run,
    };

    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(Operations.Keys);

    public Answer Run(AwsJsonCall call)
    {
        if (options.DeniedOperations.Contains(call.Operation))
            throw ServiceErrors.AccessDenied($"The caller may not call {call.Operation}.");

        var input = new InputObject(call.ParseInput(), "", new Violations());
        return Answer.Of(Operations[call.Operation](account, input));
    }
}
