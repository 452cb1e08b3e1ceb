using System.Diagnostics;
using System.Reflection;

namespace FreeTierGen.Testing;

/// <summary>Runs the dotnet command line.</summary>
public static class DotNet
{
    /// <summary>The configuration that the tests were built in.</summary>
    public static string Configuration { get; } = typeof(DotNet).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The exit code and all output of a command.</summary>
    /// <param name="directory">Where it runs.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static (int ExitCode, string Output) Run(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Servers that outlive the build would keep files of the test open. What the test host says of itself confuses MSBuild.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // A build is over before it pays to have watched its code.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");

        // What whoever runs the tests has set up is not what is tested.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
