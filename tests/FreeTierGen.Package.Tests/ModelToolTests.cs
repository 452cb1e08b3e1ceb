using System.Diagnostics;
using System.IO.Compression;

namespace FreeTierGen.Package.Tests;

/// <summary>The packed tool, installed as its users install it.</summary>
[Collection(FeedDefinition.Name)]
public sealed class ModelToolTests(Feed feed)
{
    [Fact]
    public void It_adds_a_model_to_a_strangers_project_which_then_has_a_client()
    {
        using var stranger = new Stranger(feed)
            .Project("Program.csproj", feed.Reference())
            .Write("source/freetier/service/2023-09-07/freetier-2023-09-07.json", Stranger.FreeTier)
            .Write("source/LICENSE", "Do as you please.")
            .Write("Dashboard.cs", Programs.Call)
            .Write("Program.cs", Programs.Main);
        stranger.Succeed("tool", "install", "FreeTierGen.ModelTool", "--tool-path", "tools", "--version", feed.Version, "--add-source", feed.Folder);

        Assert.Equal("freetier\t2023-09-07\n", Run(stranger, "list", "--source", "source"));
        Run(stranger, "add", "freetier", "--source", "source", "--namespace", "Acme.FreeTier");

        Assert.Equal(Programs.Output, stranger.Builds().RunsProgram());
        Assert.Equal("freetier 2023-09-07: nothing is newer.\n", Run(stranger, "update", "--fail-on-breaking"));
    }

    [Fact]
    public void It_is_a_tool_for_dotnet_8_and_later_and_brings_what_it_needs()
    {
        using var archive = ZipFile.OpenRead(feed.FileOf("FreeTierGen.ModelTool"));
        using var settings = new StreamReader(archive.GetEntry("tools/net8.0/any/DotnetToolSettings.xml")!.Open());

        Assert.Contains("<Command Name=\"smithy-model\"", settings.ReadToEnd(), StringComparison.Ordinal);
        Assert.NotNull(archive.GetEntry("tools/net8.0/any/FreeTierGen.Generator.dll"));
        Assert.NotNull(archive.GetEntry("tools/net8.0/any/Microsoft.CodeAnalysis.CSharp.dll"));
        Assert.DoesNotContain(archive.Entries, entry => entry.Name == "FreeTierGen.ModelTool.xml");
    }

    private static string Run(Stranger stranger, params string[] arguments)
    {
        var name = OperatingSystem.IsWindows() ? "smithy-model.exe" : "smithy-model";
        var start = new ProcessStartInfo(Path.Combine(stranger.Folder, "tools", name), arguments)
        {
            WorkingDirectory = stranger.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The tool's own look for .NET finds what is installed for everybody; here it may be elsewhere.
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
        {
            start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetFullPath(host));
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output.ReplaceLineEndings("\n");
    }
}
