using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using FreeTier.Account;

namespace FreeTier.Commands;

/// <summary>Options of the commands that show limits: to show them again and again, and to tell scripts when they do not hold.</summary>
internal sealed class MonitorOptions
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(1);
    private static readonly string[] Conditions = ["exceeded", "forecast"];

    private readonly Option<bool> _watch = new("--watch", "-w")
    {
        Description = "Read and show it again every minute, until Ctrl+C.",
    };

    private readonly Option<TimeSpan?> _interval = new("--interval")
    {
        Description = "With --watch: how long to wait in between, such as 30s, 5m or 1h.",
        HelpName = "TIME",
        CustomParser = ParseInterval,
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "End with exit code 3 when an offer has exceeded its limit ('exceeded'), or is forecast to as well ('forecast'). With --watch: as soon as that is so.",
        HelpName = "exceeded|forecast",
        CompletionSources = { _ => Conditions.Select(condition => new CompletionItem(condition)) },
        CustomParser = result => Choice.ParseOne(result, "--fail-on", Conditions),
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(_watch);
        command.Options.Add(_interval);
        command.Options.Add(_failOn);
    }

    /// <summary>What the options ask for.</summary>
    /// <exception cref="UsageException">They make no sense together.</exception>
    internal Monitoring Of(ParseResult parsed)
    {
        bool watch = parsed.GetValue(_watch);
        TimeSpan? interval = parsed.GetValue(_interval);
        if (interval is not null && !watch)
        {
            throw new UsageException("--interval says how often to --watch, which is missing.");
        }

        return new Monitoring(
            watch ? interval ?? DefaultInterval : null,
            parsed.GetValue(_failOn) switch
            {
                "exceeded" => Outlook.Exceeded,
                "forecast" => Outlook.WillExceed,
                _ => null,
            });
    }

    private static TimeSpan? ParseInterval(ArgumentResult result)
    {
        string typed = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        (string number, double seconds) = typed switch
        {
            [.. var n, 's'] => (n, 1),
            [.. var n, 'm'] => (n, 60),
            [.. var n, 'h'] => (n, 3600),
            _ => (typed, 1),
        };
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count)
            && count * seconds >= 1 && count * seconds <= LongestInterval.TotalSeconds)
        {
            return TimeSpan.FromSeconds(count * seconds);
        }

        result.AddError($"--interval takes a time from 1s to 24h, such as 30s, 5m or 1h, not '{typed}'.");
        return null;
    }
}

/// <summary>How a command looks at limits.</summary>
/// <param name="Interval">The time between two looks; null for one look.</param>
/// <param name="FailOn">The least urgent outlook that is a failure; null where none is.</param>
internal sealed record Monitoring(TimeSpan? Interval, Outlook? FailOn);
