using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.EndToEnd.Tests.Harness;

/// <summary>A service, and a generated client that calls it over a real socket.</summary>
internal sealed class TestSession : IAsyncDisposable
{
    private TestSession(EmbeddedFreeTierService service, FreeTierClient client, TestTime time)
    {
        Service = service;
        Client = client;
        Time = time;
    }

    public EmbeddedFreeTierService Service { get; }

    public FreeTierClient Client { get; }

    /// <summary>The clock of the client. The service's stands still at <see cref="TestTime.Start"/>.</summary>
    public TestTime Time { get; }

    public static async Task<TestSession> StartAsync(
        Func<EmbeddedFreeTierServiceOptions, EmbeddedFreeTierServiceOptions>? configureService = null,
        Action<FreeTierClientOptions, EmbeddedFreeTierService>? configureClient = null,
        TestTime? time = null)
    {
        time ??= new TestTime();
        var serviceOptions = new EmbeddedFreeTierServiceOptions { TimeProvider = new TestTime() };
        serviceOptions = configureService?.Invoke(serviceOptions) ?? serviceOptions;
        var service = await EmbeddedFreeTierService.StartAsync(serviceOptions);
        var clientOptions = new FreeTierClientOptions
        {
            Region = "us-east-1",
            Endpoint = service.Uri,
            UseFips = false,
            Credentials = new StaticCredentialsProvider(serviceOptions.AccessKeyId, serviceOptions.SecretAccessKey, serviceOptions.SessionToken),
            Retries = new() { MaxAttempts = 3 },
            TimeProvider = time,
        };
        configureClient?.Invoke(clientOptions, service);
        return new TestSession(service, new FreeTierClient(clientOptions), time);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}
