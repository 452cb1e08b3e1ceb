using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using FreeTier.EmbeddedService;

namespace FreeTierGen.Sample.Tests;

/// <summary>The built tool, run as a process with its output in pipes and nothing of the machine's AWS settings.</summary>
internal sealed class ToolProcess : IDisposable
{
    private const int Interrupt = 2;

    private readonly Process _process;
    private readonly Task<string> _error;

    // A shell has what it starts in the background ignore Ctrl+C, and children inherit that: the tool could not be interrupted.
    static ToolProcess()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(Interrupt, handler: 0);
        }
    }

    private ToolProcess(string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "freetier.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string name in start.Environment.Keys.Where(IsSettingOfTheMachine).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs the tool to its end on its embedded service.</summary>
    public static Task<ToolResult> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    /// <summary>Runs the tool to its end.</summary>
    public static async Task<ToolResult> RunAsync(string[] arguments, Dictionary<string, string> environment)
    {
        using ToolProcess tool = Start(arguments, environment);
        return await tool.WaitAsync();
    }

    /// <summary>Runs the tool to its end on a service that the test has set up. Errors are not retried.</summary>
    public static async Task<ToolResult> RunAsync(EmbeddedFreeTierService service, params string[] arguments)
    {
        using ToolProcess tool = Start(service, arguments);
        return await tool.WaitAsync();
    }

    public static ToolProcess Start(EmbeddedFreeTierService service, params string[] arguments)
    {
        var known = new EmbeddedFreeTierServiceOptions();
        return Start([.. arguments, "--endpoint", service.Uri.ToString()], new()
        {
            ["AWS_ACCESS_KEY_ID"] = known.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = known.SecretAccessKey,
            ["AWS_MAX_ATTEMPTS"] = "1",
        });
    }

    /// <summary>The next line that the tool writes while it runs.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync();

    /// <summary>Presses Ctrl+C.</summary>
    public void PressCtrlC() => Assert.Equal(0, Kill(_process.Id, Interrupt));

    public async Task<ToolResult> WaitAsync()
    {
        string output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new ToolResult(_process.ExitCode, output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>Starts the tool and leaves it running.</summary>
    public static ToolProcess Start(string[] arguments, Dictionary<string, string> environment) => new(arguments, environment);

    private static bool IsSettingOfTheMachine(string name) =>
        name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase) || name is "NO_COLOR"
        || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "signal", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Signal(int signal, nint handler);
}

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Output)!;

    public string[] OutputLines => Output.Split('\n');

    /// <summary>The run went well and said nothing on stderr but where its data comes from.</summary>
    public ToolResult Succeeded()
    {
        Assert.Equal((0, ""), (ExitCode, string.Concat(ErrorLines.Where(line => !line.StartsWith("Embedded service on ", StringComparison.Ordinal)))));
        return this;
    }

    /// <summary>The run failed with one readable message on stderr, and stdout has nothing.</summary>
    public ToolResult Failed(int exitCode)
    {
        Assert.Equal(exitCode, ExitCode);
        Assert.Equal("", Output);
        Assert.Contains("freetier: ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", Error, StringComparison.Ordinal);
        return this;
    }

    private string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
