using System.Diagnostics;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation.Builds;

/// <summary>A compiler server that only our builds use, so that what it has compiled before is known.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly Process _process;

    private CompilerServer(Process process, string pipeName)
    {
        _process = process;
        PipeName = pipeName;
    }

    /// <summary>What builds find the server by.</summary>
    public string PipeName { get; }

    /// <summary>Starts a server that has compiled nothing yet.</summary>
    /// <param name="compilers">The folder of the SDK's compilers.</param>
    public static CompilerServer Start(string compilers)
    {
        var pipeName = "ftg-" + Guid.NewGuid().ToString("N")[..16];
        var start = BuildCommand.Start(compilers, [Path.Combine(compilers, "bincore", "VBCSCompiler.dll"), "-pipename:" + pipeName]);
        var process = Process.Start(start)!;

        // It says nothing that anyone needs, but it must not wait for a reader.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new CompilerServer(process, pipeName);
    }

    /// <summary>Lets the server compile a project until it is warm.</summary>
    /// <exception cref="SuiteFailedException">The builds did not use it.</exception>
    public void Warm(ConsumerProject project)
    {
        BuildCommand.BuildOften(project, this);
        _process.Refresh();
        if (_process.HasExited || _process.TotalProcessorTime < TimeSpan.FromSeconds(1))
        {
            throw new SuiteFailedException("Builds did not use the compiler server that was started for them.");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
