using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>The properties and items that something reads while a project is built.</summary>
internal static partial class BuildNames
{
    private static readonly string[] BuildFilePatterns = ["*.props", "*.targets"];

    private static readonly string BuildFiles = string.Concat(
        new[] { SdkFolder(), Repository.PathOf("generator"), Repository.PathOf("runtime") }.SelectMany(FilesBelow).Select(File.ReadAllText));

    private static readonly HashSet<string> Properties = [.. Property().Matches(BuildFiles).Select(static match => match.Groups[1].Value)];

    private static readonly HashSet<string> Items = [.. Item().Matches(BuildFiles).Select(static match => match.Groups[1].Value)];

    /// <summary>The metadata of a model's item.</summary>
    public static IReadOnlyCollection<string> ModelMetadata { get; } =
    [
        .. XDocument.Load(Repository.PathOf("generator", "FreeTierGen.Generator", "build", "FreeTierGen.Generator.props")).Descendants("CompilerVisibleItemMetadata")
            .Select(static item => item.Attribute("MetadataName")!.Value)
            .Where(static name => name.StartsWith("SmithyModel", StringComparison.Ordinal) && name != "SmithyModel")
            .Select(static name => name["SmithyModel".Length..]),
    ];

    /// <summary>Whether a property of this name is read by anything.</summary>
    public static bool IsProperty(string name) => Properties.Contains(name);

    /// <summary>Whether items of this type are read by anything.</summary>
    public static bool IsItem(string name) => Items.Contains(name);

    private static string SdkFolder() => BasePath().Match(DotNet.Run(Repository.Root, "--info").Output).Groups[1].Value.Trim();

    private static IEnumerable<string> FilesBelow(string folder) =>
        BuildFilePatterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories));

    [GeneratedRegex(@"\$\(([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Property();

    [GeneratedRegex(@"@\(([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Item();

    [GeneratedRegex(@"Base Path:\s*(.+)")]
    private static partial Regex BasePath();
}
