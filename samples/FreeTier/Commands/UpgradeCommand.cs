using System.CommandLine;
using FreeTier.Client;
using FreeTier.Connection;
using FreeTier.Csv;
using FreeTier.Json;
using FreeTier.Rendering;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>"upgrade": from the free to the paid plan, for good. It asks first.</summary>
internal static class UpgradeCommand
{
    internal static Command Create(CommandStarter starter)
    {
        var command = new Command("upgrade", "Upgrade the account from the free to the paid plan. There is no way back, so it asks first.");
        var yes = new Option<bool>("--yes", "-y") { Description = "Don't ask. Needed where no terminal is." };
        command.Options.Add(yes);
        starter.SetAction(command, (run, parsed, cancellationToken) => RunAsync(run, parsed.GetValue(yes), cancellationToken));
        return command;
    }

    private static async Task RunAsync(CommandRun run, bool yes, CancellationToken cancellationToken)
    {
        if (!yes && !Confirmation.IsPossible(run.Terminal))
        {
            throw new UsageException("upgrade asks before it changes the plan, and there is no terminal to ask on. Add --yes if you mean it.");
        }

        ServiceConnection connection = await run.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            GetAccountPlanStateResponse plan =
                await run.CallAsync(connection.Client, account => account.ReadPlanStateAsync(cancellationToken)).ConfigureAwait(false);
            if (plan.AccountPlanType == AccountPlanType.Paid)
            {
                Print(run, upgraded: false, plan.AccountId, plan.AccountPlanType, plan.AccountPlanStatus, "is on the paid plan already. Nothing was changed.");
            }
            else if (yes || await Confirmation.AskAsync(run.Terminal, Question(plan), cancellationToken).ConfigureAwait(false))
            {
                UpgradeAccountPlanResponse answer = await run.CallAsync(
                    connection.Client, account => account.UpgradeAsync(cancellationToken)).ConfigureAwait(false);
                Print(run, upgraded: true, answer.AccountId, answer.AccountPlanType, answer.AccountPlanStatus, "is on the paid plan now.");
            }
            else
            {
                Print(run, upgraded: false, plan.AccountId, plan.AccountPlanType, plan.AccountPlanStatus, "stays on the free plan. Nothing was changed.");
            }
        }
    }

    private static string Question(GetAccountPlanStateResponse plan) =>
        $"""
        On the paid plan, account {TerminalText.Clean(plan.AccountId)} is charged for what goes beyond its
        credits and free limits. There is no way back to the free plan.
        Upgrade?
        """;

    private static void Print(
        CommandRun run, bool upgraded, string accountId, AccountPlanType type, AccountPlanStatus status, string outcome) =>
        run.Print(new Result<UpgradeDocument>(
            () => new UpgradeDocument(upgraded, accountId, type.Value, status.Value),
            Tables.Of,
            _ => [new TextBlock([new Span($"Account {accountId} {outcome}", upgraded ? Tone.Good : Tone.Normal)])]));
}
