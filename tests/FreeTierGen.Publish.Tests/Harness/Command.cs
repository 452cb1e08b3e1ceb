using System.Diagnostics;

namespace FreeTierGen.Publish.Tests.Harness;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <summary>All that a program writes, errors last. Fails unless the program succeeds.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test host says of itself confuses MSBuild. What this computer's user has set up is not what is tested.
        foreach (var name in start.Environment.Keys.Where(IsMisleading).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build is over before it pays to have watched its code.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
        return output.ReplaceLineEndings("\n");
    }

    private static bool IsMisleading(string variable) =>
        variable is "MSBuildSDKsPath" or "MSBUILD_EXE_PATH" || variable.StartsWith("AWS_", StringComparison.Ordinal);
}
