using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Configuration;

/// <summary>Nothing is sent in the clear beyond this machine, unless somebody has said that it may be.</summary>
public sealed class PlainHttpTests
{
    private readonly StubHandler _handler = new StubHandler().Answer();

    public static TheoryData<string> Open =>
    [
        "http://echo.example.com", "http://localstack:4566", "http://dynamodb:8000/base", "http://192.0.2.1", "http://10.0.0.7:80", "http://[2001:db8::1]",
        "http://169.254.170.2", "http://localhost.example.com", "http://mylocalhost", "http://127.0.0.1.example.com", "HTTP://ECHO.EXAMPLE.COM", "http://0.0.0.0:1",
    ];

    public static TheoryData<string> Closed =>
    [
        "https://echo.example.com", "https://192.0.2.1", "http://localhost:4566", "http://LOCALHOST", "http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:4566",
        "http://bucket.s3.localhost:9000",
    ];

    [Theory]
    [MemberData(nameof(Open))]
    public async Task An_endpoint_in_the_clear_is_refused_where_it_becomes_known(string url)
    {
        AssertNamesRemedy(Assert.Throws<ClientConfigurationException>(() => Client(options => options.Endpoint = new Uri(url))), url);
        AssertNamesRemedy(Assert.Throws<ClientConfigurationException>(() => Client(environment: ("AWS_ENDPOINT_URL", url))), url);
        AssertNamesRemedy(Assert.Throws<ClientConfigurationException>(() => Client(environment: ("AWS_ENDPOINT_URL_ECHO_SERVICE", url))), url);
        Assert.Contains(
            "AllowPlainHttp",
            Assert.Single(ClientConfiguration.FindProblems(EchoClients.Options(configure: options => options.Endpoint = new Uri(url)), EchoOperation.Echo)).Message,
            StringComparison.Ordinal);

        // Rules know it no sooner than there is a call.
        using var client = Client(url: url);
        AssertNamesRemedy(await Assert.ThrowsAsync<ClientConfigurationException>(() => client.EchoAsync()), url);
        AssertNamesRemedy(
            await Assert.ThrowsAsync<ClientConfigurationException>(() => client.PresignAsync(EchoOperation.Instance, new EchoRequest(), TimeSpan.FromMinutes(1))), url);
        Assert.Empty(_handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task Who_allows_it_calls_it(string url)
    {
        using var byOption = Client(options => options.AllowPlainHttp = true, url: url);
        using var byEnvironment = Client(environment: ("FREETIERGEN_ALLOW_PLAIN_HTTP", "TRUE"), url: url);
        using var byBoth = Client(
            options =>
            {
                options.AllowPlainHttp = false;
                options.Endpoint = null;
            },
            ("FREETIERGEN_ALLOW_PLAIN_HTTP", "true"),
            url);

        await byOption.EchoAsync();
        await byEnvironment.EchoAsync();
        await Assert.ThrowsAsync<ClientConfigurationException>(() => byBoth.EchoAsync());

        Assert.Equal(2, _handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task What_is_encrypted_or_does_not_leave_this_machine_needs_no_leave(string url)
    {
        using var client = Client(options => options.Endpoint = new Uri(url), url: url);

        await client.EchoAsync();

        Assert.Single(_handler.Requests);
    }

    [Fact]
    public async Task What_stands_before_localhost_makes_no_way_out()
    {
        using var client = Client(url: "http://localhost:4566");
        await client.InvokeAsync(new RawOperation(static _ => { }, "data."), new EchoRequest());
        await Assert.ThrowsAsync<ClientConfigurationException>(() => client.InvokeAsync(new RawOperation(static _ => { }, "data-"), new EchoRequest()));

        Assert.Single(_handler.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_interceptor_makes_no_way_out(bool isLate)
    {
        using var client = Client(options => options.Interceptors.Add(new Redirecting(isLate)));

        AssertNamesRemedy(await Assert.ThrowsAsync<ClientConfigurationException>(() => client.EchoAsync()), "http://elsewhere.example.com");
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public void A_variable_that_is_neither_true_nor_false_is_an_error() => Assert.Contains(
        "FREETIERGEN_ALLOW_PLAIN_HTTP",
        Assert.Throws<ClientConfigurationException>(() => Client(environment: ("FREETIERGEN_ALLOW_PLAIN_HTTP", "yes"))).Message,
        StringComparison.Ordinal);

    private static void AssertNamesRemedy(ClientConfigurationException exception, string url)
    {
        Assert.Contains($"{new Uri(url).Scheme}://{new Uri(url).Authority} is not encrypted", exception.Message, StringComparison.Ordinal);
        Assert.Contains("https", exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ClientOptions.AllowPlainHttp), exception.Message, StringComparison.Ordinal);
        Assert.Contains("FREETIERGEN_ALLOW_PLAIN_HTTP", exception.Message, StringComparison.Ordinal);
    }

    private ServiceClient Client(Action<EchoOptions>? configure = null, (string Name, string Value) environment = default, string url = "https://echo.example.com") =>
        EchoClients.Client(
            _handler,
            options =>
            {
                options.ReadEnvironment = name => name == environment.Name ? environment.Value : null;
                configure?.Invoke(options);
            },
            new Endpoint(url));

    private sealed class Redirecting(bool isLate) : CallInterceptor
    {
        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
            Redirect(request, !isLate);

        public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
            Redirect(request, isLate);

        private static ValueTask Redirect(HttpRequestMessage request, bool isTime)
        {
            request.RequestUri = isTime ? new Uri("http://elsewhere.example.com/") : request.RequestUri;
            return default;
        }
    }
}
