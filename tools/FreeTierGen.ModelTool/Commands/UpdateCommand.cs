using System.CommandLine;
using FreeTierGen.ModelTool.Comparison;
using FreeTierGen.ModelTool.Errors;
using FreeTierGen.ModelTool.Json;
using FreeTierGen.ModelTool.Models;
using FreeTierGen.ModelTool.Projects;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Storage;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>"update".</summary>
internal static class UpdateCommand
{
    internal static Command Create(CommonOptions common)
    {
        var command = new Command("update", "Say what newer models change, mark what breaks callers, and replace them.");
        var names = new Argument<string[]>("names") { Description = "The models; all where absent.", Arity = ArgumentArity.ZeroOrMore };
        var version = new Option<string?>("--version") { Description = "The API version of the one model, or the beginning of it. The newest where absent.", HelpName = "VERSION" };
        var output = new Option<string?>("--output") { Description = "The folder of the models, from the project's. It is found where absent.", HelpName = "FOLDER" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing." };
        var fail = new Option<bool>("--fail-on-breaking") { Description = "Leave models as they are whose update breaks callers, and end with exit code 3." };
        var force = new Option<bool>("--force") { Description = "Replace models that were changed by hand." };
        command.Arguments.Add(names);
        foreach (Option option in new Option[] { version, output, dryRun, fail, force })
        {
            command.Options.Add(option);
        }

        common.SetAction(command, (run, parsed, cancellationToken) => RunAsync(
            run,
            new UpdateRequest(
                parsed.GetValue(names) ?? [],
                parsed.GetValue(version),
                parsed.GetValue(output),
                parsed.GetValue(dryRun),
                parsed.GetValue(fail),
                parsed.GetValue(force)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandRun run, UpdateRequest request, CancellationToken cancellationToken)
    {
        ProjectFile project = run.FindProject();
        var lockFile = LockFile.Load(request.Folder is { } folder ? Path.GetFullPath(folder, project.Folder) : LockFolder.Find(project.Folder));
        List<LockedModel> models = Chosen(lockFile, request);
        var updates = new List<ModelUpdate>();
        foreach (LockedModel model in models)
        {
            updates.Add(await ReadAsync(run, request, lockFile, model, cancellationToken));
        }

        RefuseEdited(updates, lockFile, request);
        List<ModelUpdate> replaced = [.. updates.Where(update => !request.DryRun && !update.IsCurrent && !(request.FailOnBreaking && update.IsBreaking))];
        Apply(project, lockFile, replaced);
        Print(run, updates, update => update.IsCurrent ? "current" : replaced.Contains(update) ? "updated" : request.DryRun ? "available" : "kept");
        return request.FailOnBreaking && updates.Any(update => update.IsBreaking) ? ExitCode.Breaking : ExitCode.Success;
    }

    private static List<LockedModel> Chosen(LockFile lockFile, UpdateRequest request)
    {
        if (lockFile.Models.Count == 0)
        {
            throw ToolException.Usage($"{lockFile.Path} lists no models. 'smithy-model add' adds one.");
        }

        foreach (string name in request.Names.Where(name => lockFile.Find(name) is null))
        {
            throw ToolException.Usage($"{lockFile.Path} has no model '{name}'. It has: {string.Join(", ", lockFile.Models.Select(model => model.Name))}.");
        }

        List<LockedModel> chosen = request.Names.Count == 0 ? [.. lockFile.Models] : [.. request.Names.Select(name => lockFile.Find(name)!).Distinct()];
        return request.Version is not null && chosen.Count > 1
            ? throw ToolException.Usage("--version is about one model: name it.")
            : chosen;
    }

    private static async Task<ModelUpdate> ReadAsync(CommandRun run, UpdateRequest request, LockFile lockFile, LockedModel locked, CancellationToken cancellationToken)
    {
        string path = Path.Combine(lockFile.Folder, locked.File);
        if (!File.Exists(path))
        {
            throw ToolException.Failure($"{path} is missing. Restore it, or fetch it again: smithy-model add {locked.Name}");
        }

        (string address, string folder) = run.Source is { } named ? (named, run.Terminal.Folder) : (locked.Source, lockFile.Folder);
        (IModelSource source, ModelCatalog catalog) = await run.OpenAsync(address, folder, cancellationToken);
        ModelEntry entry = catalog.Find(locked.Name, request.Version);
        FetchedModel fetched = await FetchedModel.ReadAsync(source, catalog, entry, cancellationToken);
        ModelFile model = ModelFile.Read(fetched.Model.Bytes, fetched.Model.Address, ServiceOf(locked));

        byte[] content = await File.ReadAllBytesAsync(path, cancellationToken);
        IReadOnlyList<ModelChange> changes = content.AsSpan().SequenceEqual(fetched.Model.Bytes)
            ? []
            : ModelComparison.Compare(GeneratedClient.Of(ModelFile.Read(content, path, ServiceOf(locked))), GeneratedClient.Of(model));
        bool isEdited = LockFile.DigestOf(content) is var digest && digest != locked.Sha256 && digest != LockFile.DigestOf(fetched.Model.Bytes);
        return new ModelUpdate(locked, fetched, model, ModelFolder.SourceFrom(lockFile, address, folder), isEdited, changes);
    }

    private static string? ServiceOf(LockedModel locked) => locked.Service.Length > 0 ? locked.Service : null;

    private static void RefuseEdited(List<ModelUpdate> updates, LockFile lockFile, UpdateRequest request)
    {
        if (!request.DryRun && !request.Force && updates.Find(update => update is { IsEdited: true, IsCurrent: false }) is { } edited)
        {
            throw ToolException.Usage(
                $"{Path.Combine(lockFile.Folder, edited.Locked.File)} was changed by hand. --dry-run says what an update changes, --force replaces the file.");
        }
    }

    private static void Apply(ProjectFile project, LockFile lockFile, List<ModelUpdate> updates)
    {
        using var changes = new FileChanges();
        ProjectFile edited = project;
        foreach (ModelUpdate update in updates)
        {
            LockedModel locked = ModelFolder.Put(update.Fetched, update.Model, update.Source, lockFile, changes);
            if (locked.File != update.Locked.File)
            {
                string former = Path.Combine(lockFile.Folder, update.Locked.File);
                changes.Delete(former);
                if (ProjectItems.ElementOf(edited, former) is { } item)
                {
                    edited = edited.WithInclude(item, MSBuildText.Escape(Path.GetRelativePath(project.Folder, Path.Combine(lockFile.Folder, locked.File))));
                }
            }
        }

        if (edited != project)
        {
            changes.Write(edited.Path, edited.ToBytes());
        }

        changes.Apply();
    }

    private static void Print(CommandRun run, List<ModelUpdate> updates, Func<ModelUpdate, string> statusOf)
    {
        if (run.IsJson)
        {
            DocumentWriter.Write(new UpdateDocument([.. updates.Select(update => update.ToItem(statusOf(update)))]), DocumentWriter.Context.UpdateDocument, run.Terminal.Out);
            return;
        }

        foreach (ModelUpdate update in updates)
        {
            UpdateReport.Write(run.Output, update, statusOf(update));
        }
    }
}
