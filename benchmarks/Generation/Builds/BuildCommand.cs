using System.Diagnostics;
using FreeTierGen.Benchmarks.FirstCall;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation.Builds;

/// <summary>Runs builds as a person does on a machine where nothing is set: each setting that counts is on the command line.</summary>
internal static class BuildCommand
{
    // These could change how the compiler or MSBuild runs, or what the runtime compiles.
    private static readonly string[] Disturbing = ["MSBUILD", "DOTNET_", "COMPLUS_", "CORECLR_", "NUGET_", "USESHAREDCOMPILATION"];

    /// <summary>Builds a project anew, all of it, and says how long the command took.</summary>
    /// <param name="project">The project, which was restored.</param>
    /// <param name="server">The compiler server to use, or null for none.</param>
    public static TimeSpan Build(ConsumerProject project, CompilerServer? server)
    {
        var watch = Stopwatch.StartNew();
        Run(project.Directory, ["build", "Consumer.csproj", "--no-restore", "--no-incremental", .. Quiet, .. Compiler(server)]);
        return watch.Elapsed;
    }

    /// <summary>Restores and builds a project.</summary>
    public static void Prepare(ConsumerProject project, params ReadOnlySpan<string> properties) =>
        Run(project.Directory, ["build", "Consumer.csproj", .. Quiet, .. Compiler(null), .. properties]);

    /// <summary>Builds a project again and again in one process of MSBuild, so that the server has compiled it often.</summary>
    public static void BuildOften(ConsumerProject project, CompilerServer server) =>
        Run(project.Directory, ["msbuild", ConsumerProject.Often, .. Quiet, .. Compiler(server)]);

    /// <summary>The value of a property of a project.</summary>
    public static string Property(ConsumerProject project, string name) =>
        Run(project.Directory, ["msbuild", "Consumer.csproj", "-nologo", "-getProperty:" + name]).Trim();

    /// <summary>What starts the command line, without the settings that this process may have been given.</summary>
    public static ProcessStartInfo Start(string directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(DotNet.Root, "dotnet"), arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var names = start.Environment.Keys.Where(name => Disturbing.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
        foreach (var name in names.ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_ROOT"] = DotNet.Root;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return start;
    }

    private static string[] Quiet { get; } = ["-nologo", "-verbosity:quiet", "-tl:off", "-nodeReuse:false"];

    private static string[] Compiler(CompilerServer? server) =>
        server is null ? ["-p:UseSharedCompilation=false"] : ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + server.PipeName];

    private static string Run(string directory, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(Start(directory, arguments))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new SuiteFailedException($"dotnet {string.Join(' ', arguments)} failed:{Environment.NewLine}{output}{errors.Result}");
    }
}
