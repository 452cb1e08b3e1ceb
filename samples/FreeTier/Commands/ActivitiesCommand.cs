using System.CommandLine;
using System.CommandLine.Completions;
using FreeTier.Client;
using FreeTier.Csv;
using FreeTier.Json;
using FreeTier.Rendering;

namespace FreeTier.Commands;

/// <summary>"activities".</summary>
internal static class ActivitiesCommand
{
    private static readonly string[] Statuses =
    [
        ActivityStatus.Values.NotStarted, ActivityStatus.Values.InProgress,
        ActivityStatus.Values.Completed, ActivityStatus.Values.Expiring,
    ];

    internal static Command Create(CommandStarter starter)
    {
        var command = new Command("activities", "List the activities that earn credits.");
        var statuses = new Option<ActivityStatus[]>("--status")
        {
            Description = $"Only activities of this status: {string.Join(", ", Statuses.Select(Choice.Typed))}. Can be given several times.",
            HelpName = "STATUS",
            Arity = ArgumentArity.OneOrMore,
            CompletionSources = { _ => Statuses.Select(status => new CompletionItem(Choice.Typed(status))) },
            CustomParser = result => [.. Choice.ParseAll(result, "--status", Statuses).Select(status => new ActivityStatus(status))],
        };
        Option<LanguageCode?> language = LanguageOption.Create();
        command.Options.Add(statuses);
        command.Options.Add(language);

        starter.SetAction(command, async (run, parsed, cancellationToken) =>
        {
            IReadOnlyList<ActivitySummary> activities = await run.CallAsync(
                account => account.ReadActivitiesAsync(parsed.GetValue(statuses) ?? [], parsed.GetValue(language), cancellationToken),
                cancellationToken).ConfigureAwait(false);
            run.Print(new Result<ActivitiesDocument>(
                () => Document.Of(activities), Tables.Of, layout => ActivitiesReport.Build(activities, layout)));
        });
        return command;
    }
}
