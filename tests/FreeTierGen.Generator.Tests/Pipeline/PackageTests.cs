using System.IO.Compression;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Pipeline;

/// <summary>The package as its users get it: from a feed, into a project that knows nothing of this repository.</summary>
public sealed class PackageTests
{
    [Fact]
    public void A_fresh_project_needs_one_package_and_one_item()
    {
        var feed = Directory.CreateTempSubdirectory("freetiergen-feed-").FullName;
        try
        {
            Pack(feed, "generator", "FreeTierGen.Generator", "FreeTierGen.Generator.csproj");
            Pack(feed, "runtime", "FreeTierGen.Runtime", "FreeTierGen.Runtime.csproj");
            AssertContents(Path.Combine(feed, "FreeTierGen.Generator.1.0.0.nupkg"));

            using var project = ConsumerProject.OfPackage(feed, SampleModels.Weather, "Namespace=\"Acme.Weather\" Operations=\"ListCities;GetForecast\"");
            project.Write(
                "Use.cs",
                """
                internal static class Use
                {
                    public static Acme.Weather.City? First(Acme.Weather.ListCitiesOutput cities) => cities.Cities is { Count: > 0 } all ? all[0] : null;
                }
                """);

            Assert.True(project.AssertBuilds().Types()["Acme.Weather.City"]);
        }
        finally
        {
            Directory.Delete(feed, recursive: true);
        }
    }

    private static void Pack(string feed, params string[] project)
    {
        var (exitCode, output) = DotNet.Run(Repository.Root, "pack", Repository.PathOf(project), "-c", "Release", "-o", feed, "--nologo", "-v", "q", "-nodeReuse:false");
        Assert.True(exitCode == 0, output);
    }

    private static void AssertContents(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var names = archive.Entries.Select(entry => entry.FullName).ToList();

        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/FreeTierGen.Generator.dll",
            "analyzers/dotnet/cs/System.Text.Json.dll",
            "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
            "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
            "build/FreeTierGen.Generator.props",
            "build/FreeTierGen.Generator.targets",
            "buildTransitive/FreeTierGen.Generator.props",
            "buildTransitive/FreeTierGen.Generator.targets",
        ];
        Assert.Empty(expected.Except(names));

        // Roslyn is the host's, and an analyzer is nobody's library.
        Assert.DoesNotContain(names, name => name.Contains("CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("lib/", StringComparison.Ordinal));
    }
}
