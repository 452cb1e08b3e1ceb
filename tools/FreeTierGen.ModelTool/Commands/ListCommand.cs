using System.CommandLine;
using FreeTierGen.ModelTool.Errors;
using FreeTierGen.ModelTool.Json;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>"list".</summary>
internal static class ListCommand
{
    private const int MostSuggestions = 5;

    internal static Command Create(CommonOptions common)
    {
        var command = new Command("list", "List the services that the source has models of, with their versions.");
        var filter = new Argument<string?>("filter") { Description = "A part of the services' names.", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(filter);
        common.SetAction(command, (run, parsed, cancellationToken) => RunAsync(run, parsed.GetValue(filter), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandRun run, string? filter, CancellationToken cancellationToken)
    {
        // A list needs no project; one that is there may say where models are.
        bool hasProject = run.Project is not null || Directory.GetFiles(run.Terminal.Folder, "*.csproj").Length == 1;
        (string address, string folder) = run.SourceFor(hasProject ? run.FindProject() : null);
        (IModelSource source, ModelCatalog catalog) = await run.OpenAsync(address, folder, cancellationToken);

        List<ServiceItem> services =
        [
            .. catalog.Entries
                .Where(entry => filter is null || entry.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))
                .GroupBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(group => new ServiceItem(group.Key, [.. group.Select(entry => entry.Version).Where(version => version.Length > 0).Distinct()])),
        ];
        if (run.IsJson)
        {
            DocumentWriter.Write(new ListDocument(source.Name, catalog.Listing.Commit, services), DocumentWriter.Context.ListDocument, run.Terminal.Out);
        }
        else
        {
            run.Output.Table("Service", "Versions", services.Select(service => (service.Name, string.Join(", ", service.Versions))));
        }

        if (services.Count == 0)
        {
            IReadOnlyList<string> near = filter is null ? [] : NearNames.Of(filter, catalog.Entries.Select(entry => entry.Name).Distinct(), MostSuggestions);
            string what = filter is null ? $"{source.Name} has no models." : $"{source.Name} has no model with '{filter}' in its name.";
            run.Terminal.Error.WriteLine(TerminalText.Clean($"{Application.Name}: {what}{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")}"));
        }

        return ExitCode.Success;
    }
}
