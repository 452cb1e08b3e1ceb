using System.Net;
using System.Text;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>Services that hand out the host of their operations.</summary>
public sealed class EndpointDiscoveryTests : IDisposable
{
    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(EndpointDiscoveryModel.Text, EndpointDiscoveryModel.Caller);

    private readonly ClockService _service = new();
    private readonly SteppedTime _time = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task The_service_is_asked_once_and_called_where_it_says()
    {
        var client = Client();

        await ReadAsync(client);
        await ReadAsync(client);

        Assert.Equal(["clock.example.com AskHosts", "h1.example.com:8443 ReadTime", "h1.example.com:8443 ReadTime"], _service.Calls);
        Assert.All(_service.Paths, path => Assert.Equal("/v1/", path));
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_one_answer()
    {
        var client = Client();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReadAsync(client)));

        Assert.Single(_service.Calls, call => call.EndsWith("AskHosts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_is_asked_again_when_its_answer_no_longer_holds()
    {
        var client = Client();
        await ReadAsync(client);

        _time.Step(TimeSpan.FromMinutes(4.9));
        await ReadAsync(client);
        _time.Step(TimeSpan.FromMinutes(0.1));
        await ReadAsync(client);

        Assert.Equal(
            ["clock.example.com AskHosts", "h1.example.com:8443 ReadTime", "h1.example.com:8443 ReadTime", "clock.example.com AskHosts", "h2.example.com:8443 ReadTime"],
            _service.Calls);
    }

    [Fact]
    public async Task A_host_that_is_gone_is_asked_for_anew_within_the_call()
    {
        var client = Client();
        _service.Gone.Add("h1.example.com");

        await ReadAsync(client);

        Assert.Equal(
            ["clock.example.com AskHosts", "h1.example.com:8443 ReadTime", "clock.example.com AskHosts", "h2.example.com:8443 ReadTime"],
            _service.Calls);
    }

    [Fact]
    public async Task A_question_that_failed_is_asked_again_with_the_next_call()
    {
        var client = Client();
        _service.HandsOutNothing = true;
        await Assert.ThrowsAsync<EndpointResolutionException>(() => ReadAsync(client));

        _service.HandsOutNothing = false;
        await ReadAsync(client);

        Assert.Equal("h2.example.com:8443 ReadTime", _service.Calls[^1]);
    }

    [Fact]
    public async Task Nothing_is_asked_for_a_request_that_is_wrong()
    {
        await Assert.ThrowsAsync<RequestValidationException>(() => ReadAsync(Client(), zone: null));

        Assert.Empty(_service.Calls);
    }

    [Fact]
    public async Task A_custom_endpoint_and_an_operation_that_may_go_without_are_called_as_they_are()
    {
        await ReadAsync(Client(new Uri("https://own.example.com")));
        await Generated.Method<Func<object, Task>>("Acme.Caller", "PingAsync")(Client());

        Assert.Equal(["own.example.com ReadTime", "clock.example.com Ping"], _service.Calls);
    }

    [Fact]
    public void The_operation_that_asks_comes_along_where_Operations_leaves_it_out()
    {
        var run = ModelDriver.Run(EndpointDiscoveryModel.Text, ("Operations", "ReadTime")).AssertNoDiagnostics().AssertCompiles();
        Assert.Contains("Acme.Operations/AskHostsOperation.g.cs", run.FileNames);
        Assert.DoesNotContain("Acme.Operations/PingOperation.g.cs", run.FileNames);

        Assert.DoesNotContain(
            "Acme.Operations/AskHostsOperation.g.cs", ModelDriver.Run(EndpointDiscoveryModel.Text, ("Operations", "Ping")).AssertNoDiagnostics().FileNames);
    }

    private static Task ReadAsync(object client, string? zone = "UTC") => Generated.Method<Func<object, string?, Task>>("Acme.Caller", "ReadAsync")(client, zone);

    private object Client(Uri? endpoint = null)
        => Generated.Method<Func<HttpMessageHandler, TimeProvider, Uri?, object>>("Acme.Caller", "Client")(_service, _time, endpoint);

    /// <summary>Hands out h1, then h2 and so on, each for five minutes.</summary>
    private sealed class ClockService : HttpMessageHandler
    {
        private int _handedOut;

        public List<string> Calls { get; } = [];

        public List<string> Paths { get; } = [];

        public HashSet<string> Gone { get; } = [];

        public bool HandsOutNothing { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var operation = request.Headers.GetValues("X-Amz-Target").Single().Split('.')[1];
            lock (Calls)
            {
                Calls.Add($"{request.RequestUri!.Authority} {operation}");
                Paths.Add(request.RequestUri.AbsolutePath);
            }

            return Task.FromResult(
                operation == "AskHosts" ? Answer(HttpStatusCode.OK, Hosts())
                : Gone.Contains(request.RequestUri.Host) ? Answer(HttpStatusCode.BadRequest, """{"__type":"HostGone"}""")
                : Answer(HttpStatusCode.OK, "{}"));
        }

        private string Hosts()
        {
            var number = Interlocked.Increment(ref _handedOut);
            return HandsOutNothing
                ? """{"Endpoints":[]}"""
                : $$"""{"Endpoints":[{"Address":"h{{number}}.example.com:8443","CachePeriodInMinutes":5}]}""";
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string body)
            => new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
    }

    private sealed class SteppedTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Step(TimeSpan time) => _now += time.Ticks;
    }
}
