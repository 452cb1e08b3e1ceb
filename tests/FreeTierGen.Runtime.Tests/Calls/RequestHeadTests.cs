using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Transport;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Nothing that ends a line, and nothing that is no ASCII, gets into the head of a request, wherever it comes from.</summary>
public sealed class RequestHeadTests
{
    private const string Secret = "X-Evil";
    private readonly StubHandler _handler = new StubHandler().Answer();

    public static TheoryData<string> Unsendable =>
        ["a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\rX-Evil: 1", "X-Evil\0", "X-Evil\u0001", "X-Evil\u007f", "X-Evil-é", "X-Evil-\u010a", "X-Evil\u2028", "X-Evil-\U0001F600", "X-Evil\ud800"];

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task From_a_provider_of_credentials(string value)
    {
        await AssertRefusedAsync<CredentialsException>(options => options.Credentials = new Provider(() => new Credentials(value, "secret")));
        await AssertRefusedAsync<CredentialsException>(options => options.Credentials = new Provider(() => new Credentials("AKID", "secret", value)));
    }

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task From_the_environment(string value)
    {
        await AssertRefusedAsync<CredentialsException>(options => Read(options, "AWS_ACCESS_KEY_ID"));
        await AssertRefusedAsync<CredentialsException>(options => Read(options, "AWS_SESSION_TOKEN"));

        void Read(EchoOptions options, string name)
        {
            options.Credentials = null;
            options.ReadEnvironment = variable => variable == name ? value
                : variable is "AWS_ACCESS_KEY_ID" or "AWS_SECRET_ACCESS_KEY" ? "key"
                : null;
        }
    }

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task From_rules(string value)
    {
        Endpoint[] endpoints =
        [
            new("https://example.com") { Headers = new Dictionary<string, IReadOnlyList<string>> { ["x-cell"] = ["good", value] } },
            new("https://example.com") { Headers = new Dictionary<string, IReadOnlyList<string>> { [value] = ["good"] } },
            new("https://example.com") { AuthSchemes = [new EndpointAuthScheme("sigv4") { SigningRegion = value }] },
            new("https://example.com") { AuthSchemes = [new EndpointAuthScheme("sigv4") { SigningName = value }] },
        ];

        foreach (var endpoint in endpoints)
        {
            await AssertRefusedAsync<EndpointResolutionException>(endpoint: endpoint);
        }
    }

    [Fact]
    public async Task A_header_of_rules_that_describes_the_body_is_sent_with_it()
    {
        var endpoint = new Endpoint("https://example.com") { Headers = new Dictionary<string, IReadOnlyList<string>> { ["Content-Language"] = ["en"] } };
        using var client = EchoClients.Client(_handler, endpoint: endpoint);

        await client.EchoAsync();

        Assert.Equal("en", _handler.Request.Header("Content-Language"));
    }

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task From_interceptors(string value)
    {
        Action<HttpRequestMessage>[] changes =
        [
            request => request.Headers.TryAddWithoutValidation("x-added", value),
            request => request.Headers.TryAddWithoutValidation("x-added", ["good", value]),
            request => request.Headers.TryAddWithoutValidation("Host", value),
            request => request.Content!.Headers.TryAddWithoutValidation("Content-Language", value),
            request => request.RequestUri = new Uri($"https://echo.example.com/{value}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }),
        ];

        foreach (var change in changes)
        {
            await AssertRefusedAsync<RequestSerializationException>(options => options.Interceptors.Add(new Changer(change, null)));
            await AssertRefusedAsync<RequestSerializationException>(options => options.Interceptors.Add(new Changer(null, change)));
        }
    }

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task From_the_input(string value)
    {
        await AssertRefusedAsync<RequestSerializationException>(operation: new RawOperation(request => request.AddHeader("x-member", value)));
        await AssertRefusedAsync<RequestSerializationException>(operation: new RawOperation(request => request.AddHeader("Content-Language", value)));
        await AssertRefusedAsync<RequestSerializationException>(operation: new RawOperation(request => request.ContentType = value));
        await AssertRefusedAsync<RequestSerializationException>(operation: new RawOperation(request => request.PathAndQuery = "/" + value));
        await AssertRefusedAsync<RequestSerializationException>(operation: new RawOperation(request => request.PathAndQuery = "/?q=" + value));
        await AssertRefusedAsync<EndpointResolutionException>(operation: new RawOperation(request => request.HostPrefix = value));
    }

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task From_the_model(string value)
    {
        var service = new ServiceInfo { SdkId = "Echo", ShapeName = value, ApiVersion = value, SigningName = "echo" };
        using var client = EchoClients.Client(_handler, service: service);
        var operation = new EchoOperation(service);

        // What a client keeps of a request that it refused lets no later one through.
        for (var call = 0; call < 3; call++)
        {
            var exception = await Assert.ThrowsAsync<RequestSerializationException>(() => client.InvokeAsync(operation, new EchoRequest()));
            Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        }

        var anonymous = new EchoOperation(service, new OperationInfo { Name = "Open", IsAnonymous = true });
        await Assert.ThrowsAsync<RequestSerializationException>(() => client.InvokeAsync(anonymous, new EchoRequest()));
        Assert.Empty(_handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task The_applications_name_is_sent_without_it(string value)
    {
        using var client = EchoClients.Client(_handler, options => options.AppId = value);

        await client.EchoAsync();

        Assert.Matches("^[\\x20-\\x7e]+$", _handler.Request.Header("User-Agent")!);
    }

    [Theory]
    [MemberData(nameof(Unsendable))]
    public async Task Nothing_of_it_goes_over_the_wire(string value)
    {
        await using var server = new LoopbackServer(static (_, stream, token) => LoopbackServer.SendJsonAsync(stream, "{}", token));
        using var client = EchoClients.Client(
            configure: options => options.Interceptors.Add(new Changer(request => request.Headers.TryAddWithoutValidation("x-added", value), null)),
            endpoint: new Endpoint(server.Url));

        await Assert.ThrowsAsync<RequestSerializationException>(() => client.EchoAsync());

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task What_a_header_can_have_goes_over_the_wire_as_it_is()
    {
        const string Value = "a\tb  c ~!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}";
        await using var server = new LoopbackServer(static (_, stream, token) => LoopbackServer.SendJsonAsync(stream, "{}", token));
        using var client = EchoClients.Client(
            configure: options => options.Interceptors.Add(new Changer(request => request.Headers.TryAddWithoutValidation("x-added", Value), null)),
            endpoint: new Endpoint(server.Url));

        await client.EchoAsync();

        Assert.Contains($"\r\nx-added: {Value}\r\n", server.LastRequest, StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync<TException>(
        Action<EchoOptions>? configure = null, Endpoint? endpoint = null, Operation<EchoRequest, EchoResponse>? operation = null)
        where TException : ServiceClientException
    {
        using var client = EchoClients.Client(_handler, configure, endpoint);

        var exception = await Assert.ThrowsAsync<TException>(() => client.InvokeAsync(operation ?? EchoOperation.Instance, new EchoRequest()));

        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_handler.Requests);
    }

    private sealed class Provider(Func<Credentials> create) : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(create());
    }

    private sealed class Changer(Action<HttpRequestMessage>? whenBuilt, Action<HttpRequestMessage>? whenSending) : CallInterceptor
    {
        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            whenBuilt?.Invoke(request);
            return default;
        }

        public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            whenSending?.Invoke(request);
            return default;
        }
    }
}
