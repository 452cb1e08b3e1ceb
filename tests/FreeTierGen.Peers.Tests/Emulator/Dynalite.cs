using System.Diagnostics;
using System.Globalization;
using Acme.DynamoDB;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing;

namespace FreeTierGen.Peers.Tests.Emulator;

/// <summary>
/// A running dynalite, a DynamoDB emulator from npm. It checks requests, keys and expressions as DynamoDB does and sends DynamoDB's
/// errors and checksums; of a signature it checks the form alone. Where npm or Node.js is missing, or npm reaches no registry, tests
/// that use it are skipped.
/// </summary>
public sealed class Dynalite : IAsyncLifetime
{
    private Process? _process;
    private string? _absence;
    private Uri? _endpoint;

    public async Task InitializeAsync()
    {
        var package = new NodePackage(
            Repository.PathOf("tests", "FreeTierGen.Peers.Tests", "Emulator", "dynalite"), Repository.PathOf("artifacts", "dynalite"));
        _absence = await package.InstallAsync();
        if (_absence is not null)
            return;

        _process = package.Run("server.js");
        if (_process is null)
        {
            _absence = "Node.js is not on the PATH.";
            return;
        }

        var errors = _process.StandardError.ReadToEndAsync();
        var port = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"dynalite did not start: {await errors}");
        _endpoint = new Uri($"http://127.0.0.1:{int.Parse(port, CultureInfo.InvariantCulture)}");
    }

    public async Task DisposeAsync()
    {
        if (_process is null)
            return;

        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A client of the emulator; skips the test where there is none.</summary>
    internal DynamoDBClient CreateClient(Action<DynamoDBClientOptions>? configure = null)
    {
        Skip.If(_endpoint is null, _absence);
        var options = new DynamoDBClientOptions
        {
            Region = "us-east-1",
            Endpoint = _endpoint,
            UseFips = false,
            UseDualStack = false,
            Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "not-a-secret"),
        };
        configure?.Invoke(options);
        return new DynamoDBClient(options);
    }
}
