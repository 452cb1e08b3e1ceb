using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FreeTierGen.Documentation.Tests;

/// <summary>The page on dependencies lists what projects refer to, and so does the list of versions.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] Sources = ["benchmarks", "generator", "packaging", "runtime", "samples", "tests", "tools"];

    private static readonly string[] ProjectFilePatterns = ["*.csproj", "*.props", "*.targets"];

    [Fact]
    public void The_page_lists_exactly_what_is_used()
    {
        var listed = Row().Matches(File.ReadAllText(Repository.PathOf("docs", "dependencies.md"))).SelectMany(static row => Name().Matches(row.Groups[1].Value)).Select(static name => name.Groups[1].Value).ToList();

        Assert.Equal(listed.Distinct(), listed);
        Assert.Equal(Packages().Concat(Tools()).Concat(NodePackages()).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_version_is_of_a_package_that_is_used()
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(static version => version.Attribute("Include")!.Value).Distinct();

        Assert.Empty(versions.Except(Packages()));
    }

    private static IEnumerable<string> Packages() =>
        ProjectFiles().SelectMany(static file => XDocument.Load(file).Descendants("PackageReference")).Select(static reference => reference.Attribute("Include")?.Value).OfType<string>().Distinct();

    private static IEnumerable<string> ProjectFiles() =>
        Sources.SelectMany(static folder => ProjectFilePatterns.SelectMany(pattern => Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)))
            .Concat(Directory.EnumerateFiles(Repository.Root, "Directory.Build.*"))
            .Where(static file => !Built().IsMatch(file));

    private static IEnumerable<string> Tools()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".config", "dotnet-tools.json")));
        return [.. manifest.RootElement.GetProperty("tools").EnumerateObject().Select(static tool => tool.Name)];
    }

    private static IEnumerable<string> NodePackages() =>
        Directory.EnumerateFiles(Repository.PathOf("tests"), "package.json", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("node_modules", StringComparison.Ordinal) && !Built().IsMatch(file))
            .SelectMany(static file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject())
            .Select(static package => package.Name)
            .Distinct();

    [GeneratedRegex(@"^\| (`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"[\\/](bin|obj|artifacts)[\\/]")]
    private static partial Regex Built();
}
