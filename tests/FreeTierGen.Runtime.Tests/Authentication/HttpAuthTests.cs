using System.Text;
using FreeTierGen.Runtime.Authentication;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Tests.Transport;

namespace FreeTierGen.Runtime.Tests.Authentication;

/// <summary>Calls that tell the service who calls by a secret that goes along: what is sent, where to, and what is never said of it.</summary>
public sealed class HttpAuthTests
{
    private const string Secret = "s3cr3t-value";

    public static TheoryData<string, string> Schemes => new()
    {
        { "bearer", $"Authorization: Bearer {Secret}" },
        { "basic", "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"bücher:{Secret}")) },
        { "key in header", $"X-Api-Key: {Secret}" },
        { "key with scheme", $"Authorization: Key {Secret}" },
    };

    [Theory, MemberData(nameof(Schemes))]
    public async Task A_header_goes_over_the_wire(string scheme, string header)
    {
        await using var server = new LoopbackServer(static (_, stream, token) => LoopbackServer.SendJsonAsync(stream, """{"text":"hi"}""", token));
        using var client = EchoClients.Client(null, Identities, new Endpoint(server.Url));

        Assert.Equal("hi", (await client.InvokeAsync(Operation(SchemeOf(scheme)), new EchoRequest { Text = "ho" })).Text);

        Assert.Contains($"\r\n{header}\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Amz-Date", server.LastRequest, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("""{"text":"ho"}""", server.LastRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/?api_key=a%2Fb%26c%20d")]
    [InlineData("/base?x=%2F", "/base?x=%2F&api_key=a%2Fb%26c%20d")]
    public async Task A_key_in_the_query_is_added_to_it(string path, string expected)
    {
        await using var server = new LoopbackServer(static (_, stream, token) => LoopbackServer.SendJsonAsync(stream, "{}", token));
        using var client = EchoClients.Client(null, options => options.ApiKey = new ApiKey("a/b&c d"), new Endpoint(server.Url));
        var info = new OperationInfo { Name = "Raw", Auth = new AuthSchemeList(HttpApiKeyAuthScheme.InQuery("api_key")) };

        await client.InvokeAsync(new RawOperation(request => request.PathAndQuery = path.Length == 0 ? "/" : path, info: info), new EchoRequest());

        Assert.Contains($" {expected} HTTP/1.1\r\n", server.LastRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_attempt_has_the_identity_of_its_time()
    {
        var fetched = 0;
        var handler = new StubHandler().Answer(status: 500).Answer();
        using var client = EchoClients.Client(
            handler, options => options.BearerToken = IdentityProvider.From(_ => new ValueTask<BearerToken>(new BearerToken($"token-{++fetched}"))));

        await client.InvokeAsync(Operation(HttpBearerAuthScheme.Instance), new EchoRequest());

        Assert.Equal(["Bearer token-1", "Bearer token-2"], handler.Requests.Select(request => request.Header("Authorization")));
    }

    [Theory]
    [InlineData("http://echo.example.com", false)]
    [InlineData("http://192.0.2.1", false)]
    [InlineData("http://localhost.example.com", false)]
    [InlineData("https://echo.example.com", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://echo.example.com", true, true)]
    public async Task A_secret_is_sent_to_nobody_who_could_only_be_reached_in_the_clear(string url, bool isSent, bool isAllowed = false)
    {
        foreach (var scheme in new[] { "bearer", "basic", "key in header", "key in query" })
        {
            var handler = new StubHandler().Answer();
            using var client = EchoClients.Client(
                handler,
                options =>
                {
                    Identities(options);
                    options.AllowPlainHttp = isAllowed;
                },
                new Endpoint(url));
            var call = client.InvokeAsync(Operation(SchemeOf(scheme)), new EchoRequest());
            if (isSent)
            {
                await call;
                continue;
            }

            var exception = await Assert.ThrowsAsync<ClientConfigurationException>(() => call);
            Assert.Contains("https", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
            Assert.Empty(handler.Requests);
        }
    }

    [Fact]
    public async Task An_interceptor_that_sends_a_request_elsewhere_takes_no_secret_along_in_the_clear()
    {
        var handler = new StubHandler().Answer();
        using var client = EchoClients.Client(handler, options =>
        {
            Identities(options);
            options.Interceptors.Add(new Redirecting());
        });

        await Assert.ThrowsAsync<ClientConfigurationException>(() => client.InvokeAsync(Operation(HttpBearerAuthScheme.Instance), new EchoRequest()));
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("basic")]
    [InlineData("key in header")]
    [InlineData("key in query")]
    public async Task What_fails_says_nothing_of_the_secret(string scheme)
    {
        var handler = new StubHandler().Fail(new HttpRequestException("broken"));
        using var client = EchoClients.Client(handler, options =>
        {
            Identities(options);
            options.Retries = Runtime.Retries.RetryOptions.None;
        });

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.InvokeAsync(Operation(SchemeOf(scheme)), new EchoRequest()));

        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Basic", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_fails_ends_the_call_with_a_typed_error()
    {
        var handler = new StubHandler().Answer();
        using var failing = EchoClients.Client(
            handler, options => options.BearerToken = IdentityProvider.From<BearerToken>(_ => throw new InvalidOperationException("no network")));
        using var empty = EchoClients.Client(handler, options => options.BearerToken = new NullProvider());

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => failing.InvokeAsync(Operation(HttpBearerAuthScheme.Instance), new EchoRequest()));
        var absence = await Assert.ThrowsAsync<CredentialsException>(() => empty.InvokeAsync(Operation(HttpBearerAuthScheme.Instance), new EchoRequest()));

        Assert.Contains("no network", failure.Message, StringComparison.Ordinal);
        Assert.Contains("NullProvider returned null", absence.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_provider_that_never_answers_is_not_waited_for_longer_than_an_attempt()
    {
        using var source = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        using var client = EchoClients.Client(
            new StubHandler().Answer(),
            options => options.BearerToken = IdentityProvider.From(async _ =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
                return new BearerToken(Secret);
            }));

        var call = client.InvokeAsync(Operation(HttpBearerAuthScheme.Instance), new EchoRequest(), source.Token);
        await asked.Task;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static void Identities(EchoOptions options)
    {
        options.BearerToken = new BearerToken(Secret);
        options.ApiKey = new ApiKey(Secret);
        options.Login = new Login("bücher", Secret);
    }

    private static AuthScheme SchemeOf(string name) => name switch
    {
        "bearer" => HttpBearerAuthScheme.Instance,
        "basic" => HttpBasicAuthScheme.Instance,
        "key in header" => HttpApiKeyAuthScheme.InHeader("X-Api-Key"),
        "key with scheme" => HttpApiKeyAuthScheme.InHeader("Authorization", "Key"),
        _ => HttpApiKeyAuthScheme.InQuery("key"),
    };

    private static EchoOperation Operation(AuthScheme scheme) => new(info: new OperationInfo { Name = "Repeat", Auth = new AuthSchemeList(scheme) });

    private sealed class NullProvider : IdentityProvider<BearerToken>
    {
        public override ValueTask<BearerToken> GetIdentityAsync(CancellationToken cancellationToken = default) => new(default(BearerToken)!);
    }

    private sealed class Redirecting : CallInterceptor
    {
        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://elsewhere.example.com/");
            return default;
        }
    }
}
