using System.Net;
using FreeTierGen.Runtime.Authentication;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Tests.Protocols;
using FreeTierGen.Testing;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>What a small call allocates, in bytes: a limit that only a change of the hot path can cross.</summary>
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
#if DEBUG
    // Debug builds make a class of every asynchronous method.
    private const int Limit = 2072;
#else
    private const int Limit = 1744;
#endif

    // Two headers more in the request, one in the answer.
    private const int CborLimit = Limit + 100;

    // URL, path and headers are made for each request, where awsJson has the same for all.
    private const int RestLimit = 1100;

    // The session's token goes in a header more.
    private const int SessionLimit = 200;

    [Fact]
    public void A_small_call_allocates_what_its_messages_need_and_little_else()
    {
        using var client = EchoClients.Client(new PreparedHandler("{}"u8), options => options.TimeProvider = TimeProvider.System);
        var request = new EchoRequest { Text = "hello" };

        var allocated = Allocations.Of(() => Assert.True(client.InvokeAsync(EchoOperation.Instance, request).IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, Limit);
    }

    [Fact]
    public void A_small_call_by_CBOR_allocates_no_more()
    {
        using var client = EchoClients.Client(new PreparedHandler([0xA0], isCbor: true), options => options.TimeProvider = TimeProvider.System);
        var request = new EchoRequest { Text = "hello" };

        var allocated = Allocations.Of(() => Assert.True(client.InvokeAsync(CborEchoOperation.Instance, request).IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, CborLimit);
    }

    [Fact]
    public void A_small_call_by_form_and_XML_allocates_no_more()
    {
        var answer = "<RepeatResponse><RepeatResult/></RepeatResponse>"u8;
        using var client = EchoClients.Client(new PreparedHandler(answer), options => options.TimeProvider = TimeProvider.System);
        var request = new EchoRequest { Text = "hello" };

        var allocated = Allocations.Of(() => Assert.True(client.InvokeAsync(AwsQueryEchoOperation.Instance, request).IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, Limit);
    }

    [Fact]
    public void A_small_call_over_XML_allocates_no_more()
    {
        using var client = EchoClients.Client(new PreparedHandler("<R><Text>hello</Text></R>"u8), options => options.TimeProvider = TimeProvider.System);
        var request = new XmlThingRequest { Text = "hello" };

        var allocated = Allocations.Of(() => Assert.True(client.InvokeAsync(XmlThingOperation.Instance, request).IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, Limit + RestLimit);
    }

    [Fact]
    public void A_small_call_over_REST_and_JSON_allocates_no_more()
    {
        using var client = EchoClients.Client(new PreparedHandler("{\"text\":\"hello\"}"u8), options => options.TimeProvider = TimeProvider.System);
        var request = new RestJsonRequest { Text = "hello" };

        var allocated = Allocations.Of(() => Assert.True(client.InvokeAsync(RestJsonOperation.Instance, request).IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, Limit + RestLimit);
    }

    [Fact]
    public async Task A_call_by_a_session_that_is_kept_allocates_its_headers_more()
    {
        var sessions = 0;
        var info = new ServiceInfo
        {
            SdkId = "Echo Service",
            ShapeName = "EchoShape",
            ApiVersion = "2026-01-01",
            SigningName = "echo",
            SessionSigner = new S3ExpressSigner((_, _, _) =>
            {
                sessions++;
                return Task.FromResult(new Credentials("SESSION", "secret-of-session", "token", DateTimeOffset.MaxValue));
            }),
        };
        var endpoint = new Endpoint("https://things--x-s3.s3express.example.com")
        {
            AuthSchemes = [new EndpointAuthScheme("sigv4-s3express") { SigningName = "s3express" }],
        };
        using var client = EchoClients.Client(new PreparedHandler("{}"u8), options => options.TimeProvider = TimeProvider.System, endpoint, info);
        var operation = new EchoOperation(info, new() { Name = "Repeat", Auth = new AuthSchemeList(SignatureAuthScheme.SigV4) });
        var request = new EchoRequest { Text = "hello" };
        await client.InvokeAsync(operation, request, TestContext.Current.CancellationToken);

        var allocated = Allocations.Of(() => Assert.True(client.InvokeAsync(operation, request).IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, Limit + SessionLimit);
        Assert.Equal(1, sessions);
    }

    [Fact]
    public void A_logger_that_is_off_costs_nothing()
    {
        using var loggers = new SilentLoggers();
        using var client = EchoClients.Client(new PreparedHandler("{}"u8), options =>
        {
            options.TimeProvider = TimeProvider.System;
            options.LoggerFactory = loggers;
        });
        var request = new EchoRequest { Text = "hello" };

        var allocated = Allocations.Of(() => Assert.True(client.InvokeAsync(EchoOperation.Instance, request).IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, Limit);
        Assert.True(loggers.Asked > 0);
    }

    // Has loggers for all that want one, and none of them takes anything.
    private sealed class SilentLoggers : ILoggerFactory, ILogger
    {
        public int Asked { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel)
        {
            Asked++;
            return false;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Assert.Fail("The logger is off.");

        public void Dispose()
        {
        }
    }

    // Answers at once with a response that costs next to nothing, so that the client's own allocations show.
    private sealed class PreparedHandler(ReadOnlySpan<byte> answer, bool isCbor = false) : HttpMessageHandler
    {
        private readonly byte[] _answer = answer.ToArray();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(_answer) };
            if (isCbor)
            {
                response.Headers.TryAddWithoutValidation("smithy-protocol", "rpc-v2-cbor");
            }

            return Task.FromResult(response);
        }
    }
}
