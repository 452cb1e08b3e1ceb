using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

namespace FreeTierGen.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(FeedDefinition.Name)]
public sealed class ContentTests(Feed feed)
{
    // The kind of a portable symbol file's entry that says where sources are.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly string[] Sentences = ["description", "tags", "projectUrl", "authors"];

    public static TheoryData<string> Packages => ["FreeTierGen.Generator", "FreeTierGen.Runtime", "FreeTierGen.Runtime.AwsCredentials", "FreeTierGen.Runtime.AwsSdk", "FreeTierGen.Runtime.DependencyInjection", "FreeTierGen.Runtime.Testing", "FreeTierGen.Runtime.Transfer", "FreeTierGen.ModelTool", "FreeTierGen.FreeTier", "FreeTierGen.Templates"];

    public static TheoryData<string> Libraries => ["FreeTierGen.Runtime", "FreeTierGen.Runtime.AwsCredentials", "FreeTierGen.Runtime.AwsSdk", "FreeTierGen.Runtime.DependencyInjection", "FreeTierGen.Runtime.Testing", "FreeTierGen.Runtime.Transfer"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is(string id)
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(id));
        using var nuspec = archive.GetEntry(id + ".nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);

        Assert.Equal("Apache-2.0", metadata["license"].Value);
        Assert.Equal("README.md", metadata["readme"].Value);
        Assert.Equal("icon.png", metadata["icon"].Value);
        Assert.All(Sentences, name => Assert.NotEqual("", metadata[name].Value));
        Assert.Equal(NewestChanges(), metadata["releaseNotes"].Value.ReplaceLineEndings("\n"));
        Assert.Equal("git", metadata["repository"].Attribute("type")!.Value);
        Assert.NotEqual("", metadata["repository"].Attribute("url")!.Value);
        Assert.True(archive.GetEntry("README.md")!.Length > 0);
        Assert.True(archive.GetEntry("icon.png")!.Length > 0);
    }

    private static string NewestChanges() => File.ReadAllText(Repository.PathOf("CHANGELOG.md")).ReplaceLineEndings("\n").Split("\n## ")[1].Split('\n', 2)[1].Trim();

    [Fact]
    public void The_generator_is_an_analyzer_and_nobodys_library()
    {
        using var archive = ZipFile.OpenRead(feed.FileOf("FreeTierGen.Generator"));
        var names = archive.Entries.Select(entry => entry.FullName).ToList();

        string[] expected =
        [
            "analyzers/dotnet/roslyn4.8/cs/FreeTierGen.Generator.dll",
            "analyzers/dotnet/roslyn4.8/cs/System.Text.Json.dll",
            "analyzers/dotnet/roslyn4.8/cs/System.Text.Encodings.Web.dll",
            "analyzers/dotnet/roslyn4.8/cs/Microsoft.Bcl.AsyncInterfaces.dll",
            "build/FreeTierGen.Generator.props",
            "build/FreeTierGen.Generator.targets",
            "buildTransitive/FreeTierGen.Generator.props",
            "buildTransitive/FreeTierGen.Generator.targets",
        ];
        Assert.Empty(expected.Except(names));

        // Roslyn is the host's.
        Assert.DoesNotContain(names, name => name.Contains("CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("lib/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Documentation_is_of_the_surface_alone(string id)
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(id));
        Assert.All(["net8.0", "net10.0"], framework =>
        {
            using var assembly = new MemoryStream();
            using (var stream = archive.GetEntry($"lib/{framework}/{id}.dll")!.Open())
                stream.CopyTo(assembly);
            assembly.Position = 0;
            var surface = Surface.Of(assembly);

            using var documentation = archive.GetEntry($"lib/{framework}/{id}.xml")!.Open();
            var documented = XDocument.Load(documentation).Descendants("member").Select(member => Surface.NameOf(member.Attribute("name")!.Value)).ToHashSet(StringComparer.Ordinal);

            Assert.Empty(documented.Except(surface.Members));
            Assert.Empty(surface.Types.Except(documented));
        });
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_debugger_finds_the_sources(string id)
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(id, "snupkg"));
        var symbols = archive.Entries.Where(entry => entry.Name == id + ".pdb").ToList();
        Assert.Equal(["lib/net10.0/" + id + ".pdb", "lib/net8.0/" + id + ".pdb"], symbols.Select(entry => entry.FullName).Order(StringComparer.Ordinal));

        using var content = new MemoryStream();
        using (var stream = symbols[0].Open())
            stream.CopyTo(content);
        content.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(content);
        var reader = provider.GetMetadataReader();
        var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Single(information => reader.GetGuid(information.Kind) == SourceLink);
        if (Directory.Exists(Repository.PathOf(".git")) || File.Exists(Repository.PathOf(".git")))
            Assert.Contains("git.freetiergen.example", Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)), StringComparison.Ordinal);
    }
}
