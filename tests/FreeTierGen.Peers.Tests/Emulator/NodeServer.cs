using System.Diagnostics;
using System.Globalization;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing;

namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>
/// A running emulator of a service from npm, of the folder with its name here. Where npm or Node.js is missing, or npm reaches no
/// registry, tests that use it are skipped.
/// </summary>
public abstract class NodeServer(string name) : IAsyncLifetime
{
    private Process? _process;
    private Task<string>? _errors;
    private string? _absence;
    private Uri? _endpoint;

    /// <summary>Where it serves; skips the test where it does not.</summary>
    public Uri Endpoint
    {
        get
        {
            if (_endpoint is null)
                Assert.Skip(_absence ?? "It was never started.");

            return _endpoint;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var package = new NodePackage(Repository.PathOf("tests", "FreeTierGen.Peers.Tests", "Emulator", name), Repository.PathOf("artifacts", name));
        _absence = await package.InstallAsync();
        if (_absence is not null)
            return;

        _process = package.Run("server.js");
        if (_process is null)
        {
            _absence = "Node.js is not on the PATH.";
            return;
        }

        _errors = _process.StandardError.ReadToEndAsync();
        var port = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{name} did not start: {await _errors}");
        _endpoint = new Uri($"http://127.0.0.1:{int.Parse(port, CultureInfo.InvariantCulture)}");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_process is null)
            return;

        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _errors!;
        _process.Dispose();
    }

    /// <summary>What a client of the emulator is told.</summary>
    private protected T Configure<T>(T options, Action<T>? configure)
        where T : ClientOptions
    {
        options.Region = "us-east-1";
        options.Endpoint = Endpoint;
        options.UseFips = false;
        options.UseDualStack = false;
        options.Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "not-a-secret");
        configure?.Invoke(options);
        return options;
    }
}
