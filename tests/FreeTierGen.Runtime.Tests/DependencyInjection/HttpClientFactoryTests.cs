using FreeTierGen.Runtime.Tests.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.Runtime.Tests.DependencyInjection;

public sealed class HttpClientFactoryTests
{
    private readonly ServiceCollection _services = [];

    [Fact]
    public async Task Requests_go_through_the_handlers_of_the_name()
    {
        var handler = new StubHandler().Answer();
        var seen = new List<string>();
        Add().UseHttpClientFactory("egress", client => client
            .ConfigurePrimaryHttpMessageHandler(() => handler)
            .AddHttpMessageHandler(() => new Watch(seen)));
        using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ISource>().Client.EchoAsync("text");

        Assert.Equal(["POST"], seen);
        Assert.StartsWith("AWS4-HMAC-SHA256", handler.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_request_takes_the_handler_of_its_time_and_nobody_disposes_of_it()
    {
        Add().UseHttpClientFactory();
        var factory = new Expiring();
        _services.AddSingleton<IHttpMessageHandlerFactory>(factory);
        var provider = _services.BuildServiceProvider();
        var client = provider.GetRequiredService<ISource>().Client;

        await client.EchoAsync();
        await client.EchoAsync();
        await provider.DisposeAsync();

        // By default the name is the client's type.
        Assert.Equal(["EchoSource", "EchoSource"], factory.Handlers.ConvertAll(static made => made.Name));
        Assert.All(factory.Handlers, static made => Assert.Equal((1, false), (made.Handler.Requests, made.Handler.IsDisposed)));
    }

    [Fact]
    public async Task Requests_within_a_handlers_lifetime_share_it()
    {
        var made = new List<Counted>();
        Add().UseHttpClientFactory(configure: client => client.ConfigurePrimaryHttpMessageHandler(() =>
        {
            made.Add(new Counted());
            return made[^1];
        }));
        using var provider = _services.BuildServiceProvider();
        var client = provider.GetRequiredService<ISource>().Client;

        await client.EchoAsync();
        await client.EchoAsync();

        Assert.Equal(2, Assert.Single(made).Requests);
    }

    [Fact]
    public void The_handler_at_the_end_follows_no_redirects_and_keeps_no_cookies_unless_another_is_configured()
    {
        Add().UseHttpClientFactory("own");
        using var provider = _services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("own");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.False(sockets.UseCookies);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_of_the_request_is_logged_unless_asked_for_and_then_no_secret(bool asked)
    {
        var log = new Lines();
        _services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        Add().UseHttpClientFactory("egress", client =>
        {
            client.ConfigurePrimaryHttpMessageHandler(() => new StubHandler().Answer());
            if (asked)
            {
                client.AddDefaultLogger();
            }
        });
        using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ISource>().Client.EchoAsync();

        Assert.Equal(asked, log.All.Exists(static line => line.Contains("System.Net.Http", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.All, static line => line.Contains("AKIDEXAMPLE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_of_the_options_has_its_way()
    {
        var handler = new StubHandler().Answer();
        Add().Configure(options => options.HttpHandler = handler).UseHttpClientFactory();
        using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<ISource>().Client.EchoAsync();

        Assert.Single(handler.Requests);
    }

    private Runtime.DependencyInjection.ServiceClientBuilder<EchoOptions> Add() => _services.AddEcho().Configure(static options =>
    {
        options.Region = "eu-west-1";
        options.Credentials = EchoClients.Credentials;
    });

    private sealed class Watch(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.Method.Method);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Counted : HttpMessageHandler
    {
        public int Requests { get; private set; }

        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Task.FromResult(StubHandler.Response(200, "{}"));
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    // A factory whose handlers live for one request.
    private sealed class Expiring : IHttpMessageHandlerFactory
    {
        public List<(string Name, Counted Handler)> Handlers { get; } = [];

        public HttpMessageHandler CreateHandler(string name)
        {
            Handlers.Add((name, new Counted()));
            return Handlers[^1].Handler;
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private string _category = "";

        public List<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            _category = categoryName;
            return this;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (All)
            {
                All.Add($"{_category} {formatter(state, exception)}");
            }
        }

        public void Dispose()
        {
        }
    }
}
