using System.Diagnostics;
using System.Text;

namespace FreeTierGen.Package.Tests.Harness;

/// <summary>A program beside the test. It ends with its disposal, if not by itself.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    /// <summary>Starts it with nothing of the machine's AWS settings.</summary>
    /// <param name="program">The program's file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables beside the machine's.</param>
    /// <param name="folder">Where it runs.</param>
    public RunningProgram(string program, string[] arguments, IReadOnlyDictionary<string, string> environment, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The service with made-up data, which the tool runs, and the variables by which clients find it.</summary>
    /// <param name="tool">The tool's file.</param>
    public static (RunningProgram Service, IReadOnlyDictionary<string, string> Variables) Serve(string tool)
    {
        var service = new RunningProgram(tool, ["serve", "--port", "0"], new Dictionary<string, string>(), Path.GetTempPath());
        var variables = new[] { service.LineAfter("export "), service.LineAfter("export ") }
            .SelectMany(line => line.Split(' '))
            .Select(variable => variable.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        return (service, variables);
    }

    /// <summary>What follows a text on the next line that has it.</summary>
    public string LineAfter(string text)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var start)
                return line[(start + text.Length)..].Trim();
        }

        throw new InvalidOperationException($"The program has ended without a line with '{text}': {_errors.GetAwaiter().GetResult()}");
    }

    /// <summary>Waits for its end.</summary>
    public (int ExitCode, string Output, string Errors) ToEnd()
    {
        var output = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return (_process.ExitCode, output.ReplaceLineEndings("\n"), _errors.GetAwaiter().GetResult());
    }

    /// <summary>Ends it now.</summary>
    public void Stop()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        _process.Dispose();
    }
}
