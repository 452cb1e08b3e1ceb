using System.Diagnostics;
using System.Globalization;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>A running emulator of a service. Where what it needs is missing, tests that use it are skipped.</summary>
public abstract class EmulatorServer : IAsyncLifetime
{
    private readonly EmulatorProgram _program;
    private Process? _process;
    private Task<string>? _errors;
    private string? _absence;
    private Uri? _endpoint;

    private protected EmulatorServer(EmulatorProgram program) => _program = program;

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

    /// <summary>The id of the key that calls are signed with.</summary>
    private protected virtual string AccessKeyId => "AKIDEXAMPLE";

    public async ValueTask InitializeAsync()
    {
        _absence = await _program.InstallAsync();
        if (_absence is not null)
            return;

        _process = _program.Run();
        if (_process is null)
        {
            _absence = $"{_program.Runner} is not on the PATH.";
            return;
        }

        _errors = _process.StandardError.ReadToEndAsync();
        var answer = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{GetType().Name} did not start: {await _errors}");
        if (int.TryParse(answer, CultureInfo.InvariantCulture, out var port))
            _endpoint = new Uri($"http://127.0.0.1:{port}");
        else
            _absence = answer;
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
        options.Credentials = new StaticCredentialsProvider(AccessKeyId, "not-a-secret");
        configure?.Invoke(options);
        return options;
    }
}
