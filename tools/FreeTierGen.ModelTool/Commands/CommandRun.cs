using FreeTierGen.ModelTool.Errors;
using FreeTierGen.ModelTool.Projects;
using FreeTierGen.ModelTool.Rendering;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Terminals;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>One run of a command: where its models come from and where its results go.</summary>
internal sealed class CommandRun(Terminal terminal, GitHubAddresses gitHub) : IDisposable
{
    private const string SourceVariable = "SMITHY_MODEL_SOURCE";

    private readonly Dictionary<string, (IModelSource Source, ModelCatalog Catalog)> _open = new(StringComparer.Ordinal);

    internal Terminal Terminal => terminal;

    /// <summary>What <c>--project</c> was.</summary>
    internal string? Project { get; init; }

    /// <summary>What <c>--source</c> was.</summary>
    internal string? Source { get; init; }

    internal required TimeSpan Timeout { get; init; }

    internal bool IsJson { get; init; }

    internal bool HasColor { get; init; }

    /// <summary>Where results go that are for people.</summary>
    internal Output Output => new(terminal, HasColor);

    /// <summary>The project that is meant.</summary>
    internal ProjectFile FindProject() => ProjectFile.Find(Project, terminal.Folder);

    /// <summary>Where models come from, for a project that may say so itself: as it stands there, and the folder that it starts from.</summary>
    internal (string Source, string Folder) SourceFor(ProjectFile? project) =>
        (Source ?? terminal.Environment(SourceVariable)) is { } named ? (named, terminal.Folder)
        : project is not null && SourceSetting.Of(project) is { } setting ? setting
        : (SourceFactory.Default, terminal.Folder);

    /// <summary>What a source has. It is asked once in a run.</summary>
    /// <exception cref="ToolException">The source can't be read.</exception>
    internal async Task<(IModelSource Source, ModelCatalog Catalog)> OpenAsync(string address, string folder, CancellationToken cancellationToken)
    {
        string key = $"{folder}\n{address}";
        if (!_open.TryGetValue(key, out var open))
        {
            IModelSource source = new SourceFactory(terminal, gitHub, Timeout).Create(address, folder);
            try
            {
                open = (source, await ModelCatalog.ReadAsync(source, cancellationToken));
            }
            catch
            {
                source.Dispose();
                throw;
            }

            _open[key] = open;
        }

        return open;
    }

    public void Dispose()
    {
        foreach ((IModelSource source, _) in _open.Values)
        {
            source.Dispose();
        }
    }
}
