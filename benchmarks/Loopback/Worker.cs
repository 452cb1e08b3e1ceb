using System.Diagnostics;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback;

/// <summary>This program in another process, which does a part of the work. It answers lines with lines, and ends with its input.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;

    private Worker(Process process) => _process = process;

    /// <summary>Starts a process.</summary>
    /// <param name="arguments">What it is started with.</param>
    public static Worker Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new Worker(Process.Start(start)!);
    }

    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        return Read();
    }

    public string Read() => _process.StandardOutput.ReadLine() ?? throw new SuiteFailedException("A process of the benchmarks ended early.");

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
