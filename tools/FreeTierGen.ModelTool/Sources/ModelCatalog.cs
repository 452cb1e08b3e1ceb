using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>The models of a source by name and version.</summary>
internal sealed class ModelCatalog
{
    private const int MostSuggestions = 5;

    private readonly string _source;

    private ModelCatalog(string source, SourceListing listing)
    {
        _source = source;
        Listing = listing;
        Entries =
        [
            .. listing.Files.Select(ModelEntry.Of).OfType<ModelEntry>()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .ThenByDescending(entry => entry.Version, StringComparer.Ordinal)
                .ThenBy(entry => entry.File.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The listing that this was made of.</summary>
    internal SourceListing Listing { get; }

    /// <summary>All models, in order of their names, the newest version of each first.</summary>
    internal IReadOnlyList<ModelEntry> Entries { get; }

    /// <summary>Reads what a source has.</summary>
    internal static async Task<ModelCatalog> ReadAsync(IModelSource source, CancellationToken cancellationToken) =>
        new(source.Name, await source.ListAsync(cancellationToken));

    /// <summary>The model that is meant.</summary>
    /// <param name="name">The service's name.</param>
    /// <param name="version">The version, or the beginning of one; null for the newest.</param>
    /// <exception cref="ToolException">There is none, or several.</exception>
    internal ModelEntry Find(string name, string? version)
    {
        List<ModelEntry> named = [.. Entries.Where(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
        if (named.Count == 0)
        {
            throw ToolException.Usage(Unknown(name));
        }

        List<ModelEntry> meant = version is null
            ? named.FindAll(entry => entry.Version == named[0].Version)
            : named.FindAll(entry => entry.Version == version) is { Count: > 0 } exact ? exact : named.FindAll(entry => entry.Version.StartsWith(version, StringComparison.Ordinal));
        return meant switch
        {
            [var one] => one,
            [] => throw ToolException.Usage($"{_source} has no version '{version}' of {named[0].Name}. It has: {Versions(named)}."),
            _ when meant.DistinctBy(entry => entry.Version).Count() > 1 =>
                throw ToolException.Usage($"--version {version} can mean several versions of {named[0].Name}: {Versions(meant)}."),
            _ => throw ToolException.Usage(
                $"{_source} has {meant[0]} several times: {string.Join(", ", meant.Select(entry => entry.File.Path))}. Let --source lead to one of the folders."),
        };
    }

    private static string Versions(List<ModelEntry> entries) =>
        string.Join(", ", entries.Select(entry => entry.Version.Length > 0 ? entry.Version : "one without a version").Distinct());

    private string Unknown(string name)
    {
        IReadOnlyList<string> near = NearNames.Of(name, Entries.Select(entry => entry.Name).Distinct(), MostSuggestions);
        string suggestion = near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "'smithy-model list' shows what there is.";
        return $"{_source} has no model '{name}'. {suggestion}";
    }
}
