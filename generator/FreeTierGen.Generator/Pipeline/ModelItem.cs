using System.Collections.Immutable;
using FreeTierGen.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>A <c>SmithyModel</c> item of a project: its file and its metadata as they were written.</summary>
/// <param name="File">The model file. Roslyn keeps the object as long as the file does not change.</param>
/// <param name="Namespace">The metadata <c>Namespace</c>, else the project's root namespace.</param>
/// <param name="Visibility">The metadata <c>Visibility</c>, or empty.</param>
/// <param name="Operations">The names in the metadata <c>Operations</c>.</param>
/// <param name="Service">The metadata <c>Service</c>, or empty.</param>
/// <param name="Protocol">The metadata <c>Protocol</c>, or empty.</param>
/// <param name="Examples">The metadata <c>Examples</c>, or empty.</param>
/// <param name="HasDependencyInjection">Whether the project refers to the package that registers clients, whose props say so.</param>
/// <param name="HasTransfer">Whether the project refers to the package that moves objects, whose props say so.</param>
/// <param name="IsRepeated">Whether the project lists the same file before.</param>
internal sealed record ModelItem(
    AdditionalText File,
    string Namespace,
    string Visibility,
    EquatableArray<string> Operations,
    string Service,
    string Protocol,
    string Examples,
    bool HasDependencyInjection = false,
    bool HasTransfer = false,
    bool IsRepeated = false)
{
    private const string DependencyInjection = "build_property.FreeTierGenDependencyInjection";
    private const string Transfer = "build_property.FreeTierGenTransfer";
    private const string Prefix = "build_metadata.AdditionalFiles.SmithyModel";

    /// <summary>The item that an additional file comes from, or null where it is no model.</summary>
    public static ModelItem? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        if (!options.TryGetValue(Prefix, out var mark) || !string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var @namespace = Metadata(options, "Namespace");
        if (@namespace.Length == 0 && provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root))
        {
            @namespace = root;
        }

        return new ModelItem(
            file,
            @namespace,
            Metadata(options, "Visibility"),
            Metadata(options, "Operations").Split([','], StringSplitOptions.RemoveEmptyEntries).ToEquatableArray(),
            Metadata(options, "Service"),
            Metadata(options, "Protocol"),
            Metadata(options, "Examples"),
            IsTrue(provider.GlobalOptions, DependencyInjection),
            IsTrue(provider.GlobalOptions, Transfer));
    }

    /// <summary>The same items, those marked whose file an earlier one has.</summary>
    public static IEnumerable<ModelItem> MarkRepeated(ImmutableArray<ModelItem> items)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            yield return paths.Add(item.File.Path) ? item : item with { IsRepeated = true };
        }
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string name)
        => options.TryGetValue(name, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // MSBuild hands metadata over in a file where ; and # begin a comment. Our targets write , and : for them.
    private static string Metadata(AnalyzerConfigOptions options, string name)
        => options.TryGetValue(Prefix + name, out var value) ? value.Trim(',').Replace(':', '#') : "";
}
