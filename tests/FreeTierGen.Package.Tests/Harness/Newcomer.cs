using System.Diagnostics;

namespace FreeTierGen.Package.Tests.Harness;

/// <summary>Somebody who types what a page shows into a shell, in an empty folder beside the packages.</summary>
internal sealed class Newcomer : IDisposable
{
    // No test fetches AWS's model: where the page does, ours is put.
    private const string Prelude =
        """
        set -e
        curl() { cp "$MODELS/${!###*/}" .; }

        """;

    private readonly Feed _feed;

    /// <summary>Makes the folder.</summary>
    /// <param name="feed">The packages.</param>
    public Newcomer(Feed feed)
    {
        _feed = feed;
        Folder = Directory.CreateTempSubdirectory("freetiergen-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "packages"));
        foreach (var package in Directory.GetFiles(feed.Folder, "*.nupkg"))
            File.Copy(package, Path.Combine(Folder, "packages", Path.GetFileName(package)));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The first block of a page in this language that holds the text.</summary>
    public static string Block(string page, string language, string text) =>
        File.ReadAllText(Repository.PathOf(page.Split('/'))).ReplaceLineEndings("\n").Split("\n```").Where((_, index) => index % 2 == 1)
            .Where(block => block.StartsWith(language + "\n", StringComparison.Ordinal)).Select(block => block[(language.Length + 1)..] + "\n")
            .First(block => block.Contains(text, StringComparison.Ordinal));

    /// <summary>Types commands, which have to succeed, but for those that make the packages: they are there.</summary>
    public void Types(string commands)
    {
        using var bash = Start("bash", Folder, [], "-c", Prelude + string.Join('\n', commands.Split('\n').Where(line => !line.StartsWith("dotnet pack ", StringComparison.Ordinal))));
        var output = OutputOf(bash);
        Assert.True(bash.ExitCode == 0, output);
    }

    /// <summary>Adds a block of XML to the end of a project.</summary>
    public void AddsTo(string project, string xml)
    {
        var file = Path.Combine(Folder, project);
        File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", xml + "</Project>", StringComparison.Ordinal));
    }

    /// <summary>Writes a file.</summary>
    public void Writes(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Runs the project in a folder to its end.</summary>
    /// <returns>What it wrote.</returns>
    public string Runs(string project, Dictionary<string, string> environment)
    {
        using var program = Start("dotnet", Path.Combine(Folder, project), environment, "run");
        var output = OutputOf(program);
        Assert.True(program.ExitCode == 0, output);
        return output;
    }

    /// <summary>Starts what a project in a folder was built to.</summary>
    public Process StartsBuilt(string project, Dictionary<string, string> environment)
    {
        using var build = Start("dotnet", Path.Combine(Folder, project), [], "build", "-warnaserror", "--nologo", "-v", "q", "-nodeReuse:false");
        var output = OutputOf(build);
        Assert.True(build.ExitCode == 0, output);
        return Start("dotnet", Path.Combine(Folder, project), environment, Path.Combine("bin", "Debug", "net10.0", project + ".dll"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Process Start(string program, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);

        // What the test host says of itself confuses MSBuild, and servers would keep files open.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // A build is over before it pays to have watched its code.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["NUGET_PACKAGES"] = _feed.Packages;
        start.Environment["MODELS"] = Repository.PathOf("models");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return Process.Start(start)!;
    }

    private static string OutputOf(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return output;
    }
}
