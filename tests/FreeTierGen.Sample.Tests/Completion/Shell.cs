using System.Diagnostics;

namespace FreeTierGen.Sample.Tests.Completion;

/// <summary>A shell of this machine, in which the tool is the built one.</summary>
internal static class Shell
{
    /// <summary>Runs a script after the tool's own completion script, and returns the lines that it wrote.</summary>
    /// <param name="shell">The shell's program.</param>
    /// <param name="arguments">What lets it take a script's file.</param>
    /// <param name="script">What to do; <c>$1</c> or the shell's like is the file with the completion script.</param>
    /// <param name="completion">The name of the script that the tool prints.</param>
    public static async Task<string[]> RunAsync(string shell, string[] arguments, string script, string completion)
    {
        if (!IsInstalled(shell))
        {
            Assert.Skip($"{shell} is not installed.");
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("freetier completion ");
        try
        {
            string own = Path.Combine(folder.FullName, $"completion.{completion}");
            await File.WriteAllTextAsync(own, (await ToolProcess.RunAsync("completion", completion)).Succeeded().Output);
            string tool = Path.Combine(folder.FullName, "freetier");
            File.CreateSymbolicLink(tool, Path.Combine(AppContext.BaseDirectory, "freetier"));
            string test = Path.Combine(folder.FullName, "test");
            await File.WriteAllTextAsync(test, script);

            var start = new ProcessStartInfo(shell, [.. arguments, test, own]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["PATH"] = $"{folder.FullName}:{start.Environment["PATH"]}";
            start.Environment["HOME"] = folder.FullName;
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal((0, ""), (process.ExitCode, await error));
            return output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsInstalled(string program) => !OperatingSystem.IsWindows()
        && Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
