using System.Diagnostics;
using System.Text.Json;

namespace FreeTierGen.Benchmarks.Running;

/// <summary>Runs a suite in a process of its own, so that suites don't share a heap, nor what the runtime has learnt.</summary>
internal static class SuiteProcess
{
    /// <summary>The option that a child process is started with.</summary>
    public const string SuiteOption = "--run-suite";

    /// <summary>The option that names the file for the child's samples.</summary>
    public const string OutputOption = "--output";

    /// <summary>Runs a suite.</summary>
    /// <exception cref="SuiteFailedException">The suite failed.</exception>
    public static async Task<IReadOnlyList<Sample>> RunAsync(
        Suite suite, RunMode mode, Action<string> progress, CancellationToken cancellationToken)
    {
        var output = Path.Combine(Locations.Artifacts, $"{suite.Name}.samples.json");
        Directory.CreateDirectory(Locations.Artifacts);
        File.Delete(output);
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { mode == RunMode.Quick ? "--quick" : "--all", SuiteOption, suite.Name, OutputOption, output },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in suite.RuntimeSettings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = new List<string>();
        process.OutputDataReceived += (_, line) => progress(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0 || !File.Exists(output))
        {
            throw new SuiteFailedException(
                $"The benchmarks of '{suite.Name}' ended with exit code {process.ExitCode}:{Environment.NewLine}"
                + string.Join(Environment.NewLine, errors).Trim());
        }

        return JsonSerializer.Deserialize<List<Sample>>(await File.ReadAllBytesAsync(output, cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>What the child process does.</summary>
    public static void RunHere(Suite suite, RunMode mode, string output)
    {
        var samples = suite.Run(mode, Console.WriteLine).ToList();
        File.WriteAllBytes(output, JsonSerializer.SerializeToUtf8Bytes(samples));
    }
}
