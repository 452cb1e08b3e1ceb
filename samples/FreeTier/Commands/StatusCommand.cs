using System.CommandLine;
using FreeTier.Account;
using FreeTier.Json;
using FreeTier.Rendering;

namespace FreeTier.Commands;

/// <summary>"status", which is also what runs without a command.</summary>
internal static class StatusCommand
{
    internal static void AddTo(RootCommand root, CommandStarter starter)
    {
        var status = new Command("status", "The dashboard: plan, credits, activities and usage. This is what runs without a command.");
        foreach (Command command in new[] { root, status })
        {
            var all = new Option<bool>("--all") { Description = "Show every activity and offer instead of the most urgent ones." };
            command.Options.Add(all);
            starter.SetAction(command, (run, parsed, cancellationToken) => RunAsync(run, parsed.GetValue(all), cancellationToken));
        }

        root.Subcommands.Add(status);
    }

    private static async Task RunAsync(CommandRun run, bool all, CancellationToken cancellationToken)
    {
        AccountSnapshot snapshot = await run.CallAsync(account => account.ReadAllAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = run.Now;
        run.Print(() => Document.Of(snapshot, now), layout => StatusReport.Build(snapshot, layout, now, all));
    }
}
