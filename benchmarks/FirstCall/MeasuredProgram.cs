using System.Diagnostics;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.FirstCall;

/// <summary>A program that makes one call, writes a line about the answer and ends.</summary>
/// <param name="contender">Whose client it uses.</param>
/// <param name="file">The program.</param>
internal sealed class MeasuredProgram(Contender contender, string file)
{
    private static readonly string[] PassedOn = ["PATH", "HOME", "TMPDIR", "SystemRoot", "LD_LIBRARY_PATH"];

    public Contender Contender => contender;

    /// <summary>The size of the file.</summary>
    public long Size => new FileInfo(file).Length;

    /// <summary>How long it takes from its start to its end.</summary>
    public TimeSpan Run(Uri service)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(service);
        process.WaitForExit();
        var elapsed = watch.Elapsed;
        if (process.ExitCode != 0)
        {
            throw Failed(process);
        }

        CheckAnswer(process);
        return elapsed;
    }

    /// <summary>The most memory that it ever had: asked when it has done its work and is about to end.</summary>
    public long PeakMemory(Uri service)
    {
        using var process = Start(service, "stay");
        try
        {
            CheckAnswer(process);
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private Process Start(Uri service, params ReadOnlySpan<string> others)
    {
        var start = new ProcessStartInfo(file, [service.ToString(), .. others])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Neither settings of the runtime nor of AWS's tools, nor a proxy: what is measured is what a program costs as it is.
        var kept = PassedOn.Select(name => (name, Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = DotNet.Root;
        foreach (var (name, value) in kept.Where(variable => variable.Item2 is not null))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private void CheckAnswer(Process process)
    {
        if (process.StandardOutput.ReadLine() != FirstCallAnswers.Line)
        {
            throw Failed(process);
        }
    }

    private SuiteFailedException Failed(Process process) =>
        new($"{Path.GetFileName(file)} did not do what it should:{Environment.NewLine}{process.StandardError.ReadToEnd()}");
}
