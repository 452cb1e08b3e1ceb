using System.Net;
using FreeTier.EmbeddedService.Authentication;
using FreeTier.EmbeddedService.Hosting;
using FreeTier.EmbeddedService.Operations;
using FreeTier.EmbeddedService.Protocol;
using FreeTier.EmbeddedService.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreeTier.EmbeddedService;

/// <summary>
/// The FreeTier service on a loopback port of this process. It keeps state, verifies signatures and constraints, and answers
/// as AWS would, with made-up data. It shares no code with the generator and the runtime, so that it can check what they send.
/// </summary>
public sealed class EmbeddedFreeTierService : IAsyncDisposable
{
    // Requests of this service are a few kilobytes at most.
    private const long MaxRequestBytes = 1024 * 1024;

    private readonly WebApplication _application;
    private readonly RequestLog _log;
    private readonly CancellationTokenSource _stopping;

    private EmbeddedFreeTierService(WebApplication application, RequestLog log, Faults faults, CancellationTokenSource stopping)
    {
        _application = application;
        _log = log;
        _stopping = stopping;
        Faults = faults;
        Uri = new Uri(application.Urls.First());
    }

    /// <summary>The address to call: <c>http://127.0.0.1:{port}</c>.</summary>
    public Uri Uri { get; }

    /// <summary>What goes wrong on purpose, and when.</summary>
    public Faults Faults { get; }

    /// <summary>Every request that has come in so far, whatever became of it, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>Starts a service. It runs until it is disposed.</summary>
    /// <param name="options">What it starts with; without it, a free plan and the default credentials.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port that the options ask for is in use.</exception>
    public static async Task<EmbeddedFreeTierService> StartAsync(
        EmbeddedFreeTierServiceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new EmbeddedFreeTierServiceOptions();
        var faults = new Faults();
        var clock = new ServiceClock(options.TimeProvider, faults);
        var log = new RequestLog(clock);
        var stopping = new CancellationTokenSource();
        var handler = new RequestHandler(
            log,
            new AwsJsonRequestReader(options.RequiresSdkHeaders),
            new SignatureVerifier(options, clock),
            new OperationTable(options, new Account(options, options.TimeProvider.GetUtcNow())),
            faults,
            new AnswerWriter(options.ErrorForm, clock),
            stopping.Token);

        var application = Build(options.Port, handler);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new EmbeddedFreeTierService(application, log, faults, stopping);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            stopping.Dispose();
            throw;
        }
    }

    /// <summary>Waits until so many requests have come in since the service started.</summary>
    /// <param name="count">How many requests to wait for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitForRequestsAsync(int count, CancellationToken cancellationToken = default) => _log.WaitForAsync(count, cancellationToken);

    /// <summary>Stops listening. Requests that are held back by a fault are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static WebApplication Build(int port, RequestHandler handler)
    {
        // The empty builder reads neither environment variables nor settings files and logs nowhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        var application = builder.Build();
        application.Run(handler.HandleAsync);
        return application;
    }
}
