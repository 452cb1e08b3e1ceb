using System.Text.Json;
using System.Xml.Linq;

namespace FreeTierGen.Package.Tests;

/// <summary>What the README packs is all that can be packed.</summary>
public sealed class SolutionFilterTests
{
    [Fact]
    public void It_has_every_project_that_makes_a_package()
    {
        using var filter = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("FreeTierGen.Packages.slnf")));
        var listed = filter.RootElement.GetProperty("solution").GetProperty("projects").EnumerateArray().Select(project => project.GetString()!.Replace('\\', '/'));

        // What is in artifacts was made by a build.
        var packed = Directory.GetDirectories(Repository.Root).Where(room => Path.GetFileName(room) != "artifacts")
            .SelectMany(room => Directory.EnumerateFiles(room, "*.csproj", SearchOption.AllDirectories))
            .Where(project => XDocument.Load(project).Descendants("IsPackable").Any(value => value.Value == "true"))
            .Select(project => Path.GetRelativePath(Repository.Root, project).Replace('\\', '/'));

        Assert.Equal(packed.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
