using System.IO.Compression;
using System.Xml.Linq;

namespace FreeTierGen.Package.Tests;

/// <summary>How a project refers to the generator decides what others get of it. What would fail at their place fails here.</summary>
[Collection(FeedDefinition.Name)]
public sealed class ReferenceTests(Feed feed)
{
    [Fact]
    public void A_private_generator_without_the_runtime_is_told_of()
    {
        using var stranger = Library("Library.csproj", feed.PrivateReference());

        var output = stranger.Fails("build");

        Assert.Contains("Library.csproj : error FTG0033: ", output, StringComparison.Ordinal);
        Assert.Contains("Add <PackageReference Include=\"FreeTierGen.Runtime\" />", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_generator_beside_the_runtime_works_in_what_refers_to_the_project()
    {
        using var stranger = Library("Library/Library.csproj", feed.PrivateReference() + feed.RuntimeReference())
            .Project("Program/Program.csproj", """<ProjectReference Include="../Library/Library.csproj" />""")
            .Write("Program/Program.cs", Programs.Main);

        Assert.Equal(Programs.Output, stranger.Builds("Program").RunsProgram("Program"));
    }

    [Fact]
    public void A_packed_library_depends_on_the_runtime_alone()
    {
        using var stranger = Library("Library/Library.csproj", feed.PrivateReference() + feed.RuntimeReference())
            .Project("Program/Program.csproj", """<PackageReference Include="Library" Version="1.0.0-alpha" />""")
            .Write("Program/Program.cs", Programs.Main);

        stranger.Succeed("pack", "Library", "-o", "packed", "-p:Version=1.0.0-alpha", "--nologo", "-v", "q", "-nodeReuse:false");
        Assert.Equal(["FreeTierGen.Runtime"], Dependencies(Path.Combine(stranger.Folder, "packed", "Library.1.0.0-alpha.nupkg")));

        stranger.Write("Program/nuget.config", """<configuration><packageSources><add key="packed" value="../packed" /></packageSources></configuration>""");
        stranger.Write("Program/Directory.Build.props", $"<Project><PropertyGroup><RestorePackagesPath>{Path.Combine(stranger.Folder, "restored")}</RestorePackagesPath></PropertyGroup></Project>");
        Assert.Equal(Programs.Output, stranger.Builds("Program").RunsProgram("Program"));
    }

    [Fact]
    public void A_package_that_would_bring_the_generator_is_told_of()
    {
        using var stranger = Library("Library.csproj", feed.Reference());

        var output = stranger.Fails("pack");

        Assert.Contains("Library.csproj : error FTG0034: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiler_that_is_too_old_is_told_of()
    {
        using var stranger = Library("Library.csproj", feed.Reference());

        var output = stranger.Fails("build", "-p:CompilerApiVersion=roslyn4.7");

        Assert.Contains("Library.csproj : error FTG0035: ", output, StringComparison.Ordinal);
        Assert.Contains("Roslyn 4.8 or later, and this one is roslyn4.7", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    private Stranger Library(string file, string references)
    {
        var folder = Path.GetDirectoryName(file)!;
        return new Stranger(feed)
            .Project(file, Programs.Model + references, output: "Library")
            .Write(Path.Combine(folder, "freetier.json"), Stranger.FreeTier)
            .Write(Path.Combine(folder, "Dashboard.cs"), Programs.Call);
    }

    private static List<string> Dependencies(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var nuspec = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).ToList();
    }
}
