using System.CommandLine;
using FreeTier.Client;
using FreeTier.Csv;
using FreeTier.Json;
using FreeTier.Rendering;

namespace FreeTier.Commands;

/// <summary>"activity ID".</summary>
internal static class ActivityCommand
{
    internal static Command Create(CommandStarter starter)
    {
        var command = new Command("activity", "Show one activity: what to do, what it brings, and until when.");
        var id = new Argument<string>("ID") { Description = "The activity's ID: 32 letters and digits, as 'freetier activities' lists them." };
        Option<LanguageCode?> language = LanguageOption.Create();
        command.Arguments.Add(id);
        command.Options.Add(language);

        starter.SetAction(command, async (run, parsed, cancellationToken) =>
        {
            GetAccountActivityResponse activity = await run.CallAsync(
                account => account.ReadActivityAsync(parsed.GetRequiredValue(id), parsed.GetValue(language), cancellationToken),
                cancellationToken).ConfigureAwait(false);
            run.Print(new Result<ActivityDocument>(() => Document.Of(activity), Tables.Of, _ => ActivityReport.Build(activity)));
        });
        return command;
    }
}
