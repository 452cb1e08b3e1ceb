using System.CommandLine;
using FreeTier.Account;
using FreeTier.Csv;
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
            var monitor = new MonitorOptions();
            command.Options.Add(all);
            monitor.AddTo(command);
            starter.SetAction(command, (run, parsed, cancellationToken) =>
                RunAsync(run, monitor.Of(parsed), parsed.GetValue(all), cancellationToken));
        }

        root.Subcommands.Add(status);
    }

    private static Task<int> RunAsync(CommandRun run, Monitoring monitoring, bool all, CancellationToken cancellationToken)
    {
        if (all && monitoring.Interval is not null && run.CanRedraw)
        {
            throw new UsageException("--watch shows what fits the screen, and --all shows more than that. One of them has to go.");
        }

        return new Monitor(run, monitoring, LookAsync).RunAsync(cancellationToken);

        async Task<Look> LookAsync(AccountClient account)
        {
            AccountSnapshot snapshot = await account.ReadAllAsync(cancellationToken).ConfigureAwait(false);
            DateTimeOffset now = run.Now;
            var result = new Result<StatusDocument>(
                () => Document.Of(snapshot, now),
                document => Tables.Of(document, now),
                layout => StatusReport.Build(snapshot, layout, now, all));
            return new Look(result, snapshot.Usage);
        }
    }
}
