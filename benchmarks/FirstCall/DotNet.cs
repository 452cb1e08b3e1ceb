using System.Diagnostics;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.FirstCall;

/// <summary>The .NET that runs this program.</summary>
internal static class DotNet
{
    /// <summary>The folder that it is installed in: the runtime's own is <c>shared/Microsoft.NETCore.App/10.0.0</c> below it.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>Runs the command line.</summary>
    /// <exception cref="SuiteFailedException">It failed.</exception>
    public static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "dotnet"), arguments)
        {
            WorkingDirectory = Locations.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What an outer build says of itself confuses an inner one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new SuiteFailedException($"dotnet {string.Join(' ', arguments)} failed:{Environment.NewLine}{output}{errors.Result}");
        }
    }
}
