using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FreeTier.Account;
using FreeTier.Csv;
using FreeTier.Json;
using FreeTier.Rendering;

namespace FreeTier.Commands;

/// <summary>"usage".</summary>
internal static class UsageCommand
{
    private const decimal LargestPercent = 1_000_000;

    internal static Command Create(CommandStarter starter)
    {
        var command = new Command("usage", "List this month's free-tier usage, the most urgent first.");
        var services = new Option<string[]>("--service")
        {
            Description = "Only services with NAME in their name; upper and lower case matter. Can be given several times.",
            HelpName = "NAME",
            Arity = ArgumentArity.OneOrMore,
        };
        var exact = new Option<bool>("--exact") { Description = "The --service is the whole name, not a part of it." };
        var over = new Option<decimal?>("--over")
        {
            Description = "Only offers of whose limit at least PERCENT is used, for instance 80.",
            HelpName = "PERCENT",
            CustomParser = ParsePercent,
        };
        command.Options.Add(services);
        command.Options.Add(exact);
        command.Options.Add(over);
        var monitor = new MonitorOptions();
        monitor.AddTo(command);

        starter.SetAction(command, (run, parsed, cancellationToken) =>
        {
            var filter = new UsageFilter(parsed.GetValue(services) ?? [], parsed.GetValue(exact), parsed.GetValue(over));
            if (filter is { Exact: true, Services: [] })
            {
                throw new UsageException("--exact says how to compare --service, which is missing.");
            }

            return RunAsync(run, monitor.Of(parsed), filter, cancellationToken);
        });
        return command;
    }

    private static Task<int> RunAsync(CommandRun run, Monitoring monitoring, UsageFilter filter, CancellationToken cancellationToken)
    {
        return new Monitor(run, monitoring, LookAsync).RunAsync(cancellationToken);

        async Task<Look> LookAsync(AccountClient account)
        {
            IReadOnlyList<OfferUsage> usage = await account.ReadUsageAsync(filter, cancellationToken).ConfigureAwait(false);
            DateTimeOffset now = run.Now;

            // A list is read by scrolling, and only what is drawn in place has to fit.
            bool fits = monitoring.Interval is not null && run.CanRedraw;
            var result = new Result<UsageDocument>(
                () => Document.Of(usage),
                document => Tables.Of(document, now),
                layout => UsageReport.Build(usage, fits ? layout : layout.Unlimited));
            return new Look(result, usage);
        }
    }

    private static decimal? ParsePercent(ArgumentResult result)
    {
        string typed = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (decimal.TryParse(typed.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent)
            && percent <= LargestPercent)
        {
            return percent;
        }

        result.AddError($"--over takes a percentage from 0 to 1000000, such as 80 or 99.5, not '{typed}'.");
        return null;
    }
}
