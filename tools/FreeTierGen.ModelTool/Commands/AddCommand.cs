using System.CommandLine;
using FreeTierGen.ModelTool.Errors;
using FreeTierGen.ModelTool.Json;
using FreeTierGen.ModelTool.Models;
using FreeTierGen.ModelTool.Projects;
using FreeTierGen.ModelTool.Rendering;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Storage;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>"add".</summary>
internal static class AddCommand
{
    internal const string DefaultFolder = "models";

    private const string Generator = "FreeTierGen.Generator";

    internal static Command Create(CommonOptions common)
    {
        var command = new Command("add", "Add a model to a project: the file with its licence, and the item that a client is generated from.");
        var name = new Argument<string>("name") { Description = "The service's name, as 'list' has it." };
        var version = new Option<string?>("--version") { Description = "The API version, or the beginning of one. The newest where absent.", HelpName = "VERSION" };
        var output = new Option<string>("--output")
        {
            Description = "The folder for models, from the project's.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => DefaultFolder,
        };
        var @namespace = new Option<string?>("--namespace")
        {
            Description = "The C# namespace of the client; {Service} stands for the service's name. Below the project's where absent.",
            HelpName = "NAMESPACE",
        };
        var service = new Option<string?>("--service") { Description = "The service, where the model has several.", HelpName = "NAME" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there and is another." };
        command.Arguments.Add(name);
        foreach (Option option in new Option[] { version, output, @namespace, service, force })
        {
            command.Options.Add(option);
        }

        common.SetAction(command, (run, parsed, cancellationToken) => RunAsync(
            run,
            new AddRequest(
                parsed.GetValue(name)!,
                parsed.GetValue(version),
                parsed.GetValue(output)!,
                parsed.GetValue(@namespace),
                parsed.GetValue(service),
                parsed.GetValue(force)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandRun run, AddRequest request, CancellationToken cancellationToken)
    {
        if (request.Namespace is { } typed && !DefaultNamespace.IsValid(typed))
        {
            throw ToolException.Usage($"'{typed}' is no C# namespace.");
        }

        ProjectFile project = run.FindProject();
        var lockFile = LockFile.Load(Path.GetFullPath(request.Folder, project.Folder));
        (string address, string folder) = run.SourceFor(project);
        (IModelSource source, ModelCatalog catalog) = await run.OpenAsync(address, folder, cancellationToken);
        ModelEntry entry = catalog.Find(request.Name, request.Version);
        RefuseOtherVersion(lockFile, entry);

        FetchedModel fetched = await FetchedModel.ReadAsync(source, catalog, entry, cancellationToken);
        ModelFile model = ReadModel(fetched, request.Service);
        using var changes = new FileChanges();
        string path = Path.Combine(lockFile.Folder, entry.File.Name);
        Presence presence = PresenceOf(path, fetched, lockFile, request.Force);
        LockedModel locked = presence == Presence.Outdated || (presence == Presence.Present && lockFile.Find(entry.Name)?.Sha256 == LockFile.DigestOf(fetched.Model.Bytes))
            ? lockFile.Find(entry.Name)!
            : ModelFolder.Put(fetched, model, ModelFolder.SourceFrom(lockFile, address, folder), lockFile, changes);

        string? @namespace = await ApplyAsync(project, path, request, model.ClientName, changes, cancellationToken);
        Print(run, project, lockFile, locked, presence, @namespace);
        return ExitCode.Success;
    }

    private static void RefuseOtherVersion(LockFile lockFile, ModelEntry entry)
    {
        // Two versions of a service are two clients of one name.
        if (lockFile.Find(entry.Name) is { } locked && locked.Version != entry.Version)
        {
            throw ToolException.Usage(
                $"{entry.Name} is there in version {locked.Version}. 'smithy-model update {entry.Name} --version {entry.Version}' says what {entry.Version} changes, and moves to it.");
        }
    }

    private static ModelFile ReadModel(FetchedModel fetched, string? service)
    {
        ModelFile model = ModelFile.Read(fetched.Model.Bytes, fetched.Model.Address, service);
        return fetched.Entry.Version.Length == 0 || model.Service.Version.Length == 0 || model.Service.Version == fetched.Entry.Version
            ? model
            : throw ToolException.Failure($"{fetched.Model.Address} is a model of version {model.Service.Version}, not {fetched.Entry.Version}: the source has it in the wrong place.");
    }

    private static Presence PresenceOf(string path, FetchedModel fetched, LockFile lockFile, bool force)
    {
        if (!File.Exists(path))
        {
            return Presence.Added;
        }

        string digest = LockFile.DigestOf(File.ReadAllBytes(path));
        return digest == LockFile.DigestOf(fetched.Model.Bytes) ? Presence.Present
            : force ? Presence.Replaced
            : digest == lockFile.Find(fetched.Entry.Name)?.Sha256 ? Presence.Outdated
            : throw ToolException.Usage($"{path} is there, and is not what the source has. --force replaces it.");
    }

    /// <summary>Writes what there is to write, the project last. The namespace of a new item, or null where the model is covered.</summary>
    private static async Task<string?> ApplyAsync(
        ProjectFile project, string path, AddRequest request, string clientName, FileChanges changes, CancellationToken cancellationToken)
    {
        try
        {
            changes.Apply();

            // Patterns find files that are there.
            if (await ProjectItems.CoverAsync(project, path, cancellationToken))
            {
                return null;
            }

            string @namespace = request.Namespace ?? DefaultNamespace.Of(project, clientName);
            string include = MSBuildText.Escape(Path.GetRelativePath(project.Folder, path));
            ProjectFile edited = request.Service is { } service
                ? project.WithItem(("Include", include), ("Namespace", @namespace), ("Service", service))
                : project.WithItem(("Include", include), ("Namespace", @namespace));
            changes.Write(edited.Path, edited.ToBytes());
            changes.Apply();
            return @namespace;
        }
        catch
        {
            changes.Undo();
            throw;
        }
    }

    private static void Print(CommandRun run, ProjectFile project, LockFile lockFile, LockedModel locked, Presence presence, string? @namespace)
    {
        string path = Path.Combine(lockFile.Folder, locked.File);
        if (run.IsJson)
        {
            var document = new AddDocument(
                locked.Name,
                locked.Version,
                path,
                presence.ToString().ToLowerInvariant(),
                @namespace is null ? "present" : "added",
                @namespace,
                locked.Sha256,
                locked.Licence is { } licence ? Path.Combine(lockFile.Folder, licence) : null);
            DocumentWriter.Write(document, DocumentWriter.Context.AddDocument, run.Terminal.Out);
            return;
        }

        string name = Path.GetFileName(project.Path);
        string file = Path.GetRelativePath(project.Folder, path).Replace('\\', '/');
        run.Output.Line(presence switch
        {
            Presence.Added => $"Wrote {file}, {locked.Name} {locked.Version}".TrimEnd() + $" of {locked.Source}.",
            Presence.Replaced => $"Replaced {file}.",
            Presence.Outdated => $"{file} is there. The source has a newer text: 'smithy-model update {locked.Name}' says what it changes.",
            _ => $"{file} is there.",
        });
        run.Output.Line(@namespace is null ? $"{name} has an item for it." : $"Added an item to {name}: its client is in the namespace {@namespace}.");
        run.Output.Line(locked.Licence is { } text
            ? $"Its licence is in {Path.GetRelativePath(project.Folder, Path.Combine(lockFile.Folder, text)).Replace('\\', '/')}."
            : "The source has no licence for it. Ask whoever publishes it.");
        if (!project.HasImports && !project.Mentions(Generator) && !ProjectItems.SharedFiles(project.Folder).Any(shared => File.ReadAllText(shared).Contains(Generator, StringComparison.Ordinal)))
        {
            run.Output.Line($"{name} does not refer to the generator yet: dotnet add package {Generator}", Tone.Caution);
        }
    }

    private enum Presence
    {
        Added,
        Present,
        Replaced,
        Outdated,
    }
}
