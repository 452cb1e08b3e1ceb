using System.Reflection;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Tests.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.Runtime.Tests.Interceptors;

public sealed class LoggingTests
{
    private static readonly ServiceInfo Service = new() { SdkId = "Well Logged", ShapeName = "W", ApiVersion = "1", SigningName = "w" };

    [Fact]
    public async Task A_call_its_attempts_and_its_retries_are_logged_and_no_member()
    {
        var log = new Lines(LogLevel.Trace);
        var handler = new StubHandler()
            .Answer("""{"__type":"Broken","message":"secret-message"}""", 500, ("x-amzn-RequestId", "first"))
            .Answer("""{"text":"secret-out"}""", headers: ("x-amzn-RequestId", "second"));
        using var client = Client(log, handler);

        await client.InvokeAsync(new EchoOperation(Service), new EchoRequest { Text = "secret-in" });

        var host = handler.Requests[0].Url.Host;
        Assert.Equal(
            [
                $"Debug 1 AttemptStarting Well Logged/Repeat: attempt 1 goes to {host}",
                "Debug 3 AttemptFailed Well Logged/Repeat: attempt 1 failed with Broken after 0 ms; request id first",
                "Warning 4 Retrying Well Logged/Repeat: attempt 1 failed with Broken; another follows in 50 ms",
                $"Debug 1 AttemptStarting Well Logged/Repeat: attempt 2 goes to {host}",
                "Debug 2 AttemptCompleted Well Logged/Repeat: attempt 2 was answered with status 200 after 0 ms; request id second",
                "Debug 5 CallCompleted Well Logged/Repeat succeeded after 2 attempts and 50 ms; request id second",
            ],
            log.All);
        Assert.Equal("FreeTierGen.Runtime.WellLogged", Assert.Single(log.Categories));
    }

    [Theory]
    [InlineData(LogLevel.Information, 1)]
    [InlineData(LogLevel.Warning, 0)]
    [InlineData(LogLevel.None, 0)]
    public async Task A_call_that_fails_is_information_without_what_the_service_or_the_transport_said(LogLevel level, int lines)
    {
        var log = new Lines(level);
        using var client = Client(log, new StubHandler().Answer("""{"__type":"NotFound","message":"secret"}""", 404));
        using var transport = Client(log, new StubHandler().Fail(new IOException("secret")), RetryOptions.None);

        await Assert.ThrowsAsync<NotFoundException>(() => client.InvokeAsync(new EchoOperation(Service), new EchoRequest()));
        await Assert.ThrowsAsync<TransportException>(() => transport.InvokeAsync(new EchoOperation(Service), new EchoRequest()));

        string[] expected =
        [
            "Information 6 CallFailed Well Logged/Repeat failed with NotFound after 1 attempts and 0 ms; request id (null)",
            "Information 6 CallFailed Well Logged/Repeat failed with FreeTierGen.Runtime.TransportException after 1 attempts and 0 ms; request id (null)",
        ];
        Assert.Equal(expected[..(2 * lines)], log.All);
    }

    [Fact]
    public async Task In_a_container_the_log_is_the_containers()
    {
        var log = new Lines(LogLevel.Trace);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddEcho().Configure(static options =>
        {
            options.Region = "eu-west-1";
            options.Credentials = EchoClients.Credentials;
            options.HttpHandler = new StubHandler().Answer();
        });
        using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ISource>().Client.EchoAsync();

        Assert.Equal(3, log.All.Count);
    }

    [Fact]
    public void The_page_lists_the_events()
    {
        var events = typeof(LoggerCallLog).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(static message => message.EventId)
            .Select(static message => $"| {message.EventId} | `{message.EventName}` | {message.Level} | `{message.Message}` |");

        Assert.Equal(events, ObservabilityPage.Rows("| Id |"));
    }

    private static ServiceClient Client(Lines log, HttpMessageHandler handler, RetryOptions? retries = null) =>
        EchoClients.Client(
            handler,
            options =>
            {
                options.LoggerFactory = log;
                options.Retries = retries ?? options.Retries;
            },
            service: Service);

    private sealed class Lines(LogLevel level) : ILoggerFactory, ILoggerProvider, ILogger
    {
        public List<string> All { get; } = [];

        public HashSet<string> Categories { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            Categories.Add(categoryName);
            return this;
        }

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= level;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                All.Add($"{logLevel} {eventId.Id} {eventId.Name} {formatter(state, exception)}{exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
