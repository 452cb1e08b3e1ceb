using System.IO.Compression;
using System.Text.Json.Nodes;

namespace FreeTierGen.Package.Tests;

/// <summary>The dashboard as a .NET tool.</summary>
[Collection(FeedDefinition.Name)]
public sealed class ToolTests(Feed feed)
{
    private const string Package = "FreeTierGen.FreeTier";

    [Fact]
    public void It_is_installed_from_a_folder_and_runs()
    {
        using var stranger = new Stranger(feed, "tools of müller");
        var tool = stranger.InstallsTool(feed, Package, "freetier");

        Assert.StartsWith(feed.Version, Run("--version").Output, StringComparison.Ordinal);
        Assert.NotEmpty(JsonNode.Parse(Run("usage", "--json").Output)!["usage"]!.AsArray());
        Assert.StartsWith("#compdef freetier", Run("completion", "zsh").Output, StringComparison.Ordinal);
        Assert.Equal("usage\n", Run("[suggest:11]", "freetier us").Output);
        Assert.Equal(3, Run("--fail-on", "exceeded").ExitCode);
        Assert.Equal(2, Run("--json", "--csv").ExitCode);

        (int ExitCode, string Output, string Errors) Run(params string[] arguments)
        {
            using var program = new RunningProgram(tool, arguments, new Dictionary<string, string>(), stranger.Folder);
            return program.ToEnd();
        }
    }

    [Fact]
    public void It_holds_no_more_than_it_runs_with()
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(Package));

        var files = archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("tools/", StringComparison.Ordinal)).ToList();

        Assert.Contains("tools/net10.0/any/freetier.dll", files);
        Assert.DoesNotContain(files, name => Path.GetExtension(name) == ".xml" && Path.GetFileName(name) != "DotnetToolSettings.xml");
        Assert.DoesNotContain(files, name => name.Contains("FreeTierGen.Generator", StringComparison.Ordinal));
    }
}
