using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Requests that are signed by sessions with a bucket.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly SessionService _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task The_session_signs_and_its_token_has_a_name_of_its_own()
    {
        using var client = _service.Client(configure: options => options.Credentials = new StaticCredentialsProvider("AKID", "secret", "of AWS"));

        await _service.CallAsync(client);

        var sent = Assert.Single(_service.Requests);
        Assert.Equal(["things--x-s3"], _service.Sessions);
        Assert.Equal("token1", sent.Header("X-Amz-S3session-Token"));
        Assert.Null(sent.Header("X-Amz-Security-Token"));
        Assert.Contains("Credential=SESSION1/20260102/eu-west-1/s3express/aws4_request, ", sent.Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains(";x-amz-s3session-token", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1:9000/things--x-s3/base", "things--x-s3")]
    [InlineData("https://[::1]/things--x-s3", "things--x-s3")]
    [InlineData("https://things--x-s3.localhost:9000/base", "things--x-s3")]
    public async Task The_bucket_is_where_endpoint_rules_put_it(string endpoint, string bucket)
    {
        using var client = _service.Client(new Endpoint(endpoint) { AuthSchemes = [new EndpointAuthScheme("sigv4-s3express")] });

        await _service.CallAsync(client);

        Assert.Equal([bucket], _service.Sessions);
    }

    [Fact]
    public async Task A_hundred_callers_share_one_session()
    {
        var ready = new TaskCompletionSource();
        _service.Ready = ready.Task;
        using var client = _service.Client();

        var calls = Enumerable.Range(0, 100).Select(_ => _service.CallAsync(client)).ToList();
        ready.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(_service.Sessions);
        Assert.Equal(100, _service.Requests.Count);
    }

    [Fact]
    public async Task A_session_is_renewed_ten_seconds_before_its_end()
    {
        using var client = _service.Client();
        await _service.CallAsync(client);

        _service.Time.Advance(TimeSpan.FromSeconds(289));
        await _service.CallAsync(client);
        Assert.Single(_service.Sessions);

        _service.Time.Advance(TimeSpan.FromSeconds(1));
        await _service.CallAsync(client);
        Assert.Equal(2, _service.Sessions.Count);
        Assert.Equal("token2", _service.Requests[^1].Header("X-Amz-S3session-Token"));
    }

    [Fact]
    public async Task A_session_that_is_refused_is_renewed_within_the_call()
    {
        using var client = _service.Client();
        await _service.CallAsync(client);
        _service.Refused.Add("token1");

        await _service.CallAsync(client);

        Assert.Equal(["token1", "token1", "token2"], _service.Requests.Select(request => request.Header("X-Amz-S3session-Token")));
    }

    [Fact]
    public async Task A_second_refusal_is_the_callers()
    {
        _service.Refused.UnionWith(["token1", "token2"]);
        using var client = _service.Client();

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => _service.CallAsync(client));

        Assert.Equal("ExpiredToken", exception.ErrorCode);
        Assert.Equal(2, _service.Requests.Count);
    }

    [Fact]
    public async Task Why_there_is_no_session_reaches_the_caller_and_is_asked_again_with_the_next_call()
    {
        using var client = _service.Client();
        _service.ErrorCode = "NotFound";
        var exception = await Assert.ThrowsAsync<NotFoundException>(() => _service.CallAsync(client));
        Assert.Equal("NotFound", exception.ErrorCode);
        Assert.Empty(_service.Requests);

        _service.ErrorCode = null;
        await _service.CallAsync(client);
        Assert.Equal("token2", Assert.Single(_service.Requests).Header("X-Amz-S3session-Token"));
    }

    [Fact]
    public async Task A_session_that_can_not_sign_is_told_without_its_secrets()
    {
        _service.Token = "to\r\nken";
        using var client = _service.Client();

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => _service.CallAsync(client));

        Assert.DoesNotContain("secret-of-session", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("to\r\nken", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_cancels_leaves_the_session_to_others()
    {
        var ready = new TaskCompletionSource();
        _service.Ready = ready.Task;
        using var client = _service.Client();
        using var source = new CancellationTokenSource();
        var cancelled = _service.CallAsync(client, source.Token);
        var other = _service.CallAsync(client);

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        ready.SetResult();
        await other;

        Assert.Single(_service.Sessions);
    }

    [Fact]
    public async Task Each_client_and_all_credentials_have_sessions_of_their_own()
    {
        var provider = new ChangingCredentials();
        using var client = _service.Client(configure: options => options.Credentials = provider);
        using var other = _service.Client();

        await _service.CallAsync(client);
        provider.Current = new Credentials("AKID2", "secret");
        await _service.CallAsync(client);
        await _service.CallAsync(client);
        await _service.CallAsync(other);

        Assert.Equal(["token1", "token2", "token2", "token3"], _service.Requests.Select(request => request.Header("X-Amz-S3session-Token")));
    }

    [Fact]
    public async Task Nobody_has_no_session()
    {
        using var client = _service.Client(configure: options => options.Credentials = AnonymousCredentialsProvider.Instance);

        await _service.CallAsync(client);

        Assert.Empty(_service.Sessions);
        Assert.Null(Assert.Single(_service.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task A_URL_has_the_token_in_its_query_and_ends_with_the_session()
    {
        using var client = _service.Client();
        var operation = new RawOperation(request => request.Method = HttpMethod.Get, service: _service.Info);

        var url = await client.PresignAsync(operation, new EchoRequest(), TimeSpan.FromHours(1));

        Assert.Contains("X-Amz-Credential=SESSION1%2F20260102%2Feu-west-1%2Fs3express%2Faws4_request&", url.Url.Query, StringComparison.Ordinal);
        Assert.Contains("&X-Amz-S3session-Token=token1&", url.Url.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Amz-Security-Token", url.Url.Query, StringComparison.Ordinal);
        Assert.Equal(_service.Time.GetUtcNow().AddMinutes(5), url.ExpiresAt);
    }

    [Fact]
    public async Task A_service_without_sessions_says_what_it_can_not_do()
    {
        var endpoint = new Endpoint("https://things--x-s3.example.com") { AuthSchemes = [new EndpointAuthScheme("sigv4-s3express")] };
        using var client = EchoClients.Client(_service, endpoint: endpoint);

        var exception = await Assert.ThrowsAsync<AuthSchemeNotSupportedException>(() => client.EchoAsync());

        Assert.Contains("sigv4-s3express", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public async Task The_hundred_sessions_that_were_used_last_are_kept()
    {
        var asked = new List<string>();
        var cache = new SessionCache((endpoint, _) =>
        {
            lock (asked)
            {
                asked.Add(endpoint.Host);
            }

            return Task.FromResult(new Credentials("SESSION", "secret", "token"));
        });
        var credentials = new Credentials("AKID", "secret");
        Task<Credentials> FindAsync(int number) => cache.FindAsync(new Uri($"https://b{number}.example.com/"), credentials, DateTimeOffset.UnixEpoch);

        for (var number = 0; number < 100; number++)
        {
            await FindAsync(number);
        }

        await FindAsync(0);
        await FindAsync(100);
        Assert.Equal(100, cache.Count);

        asked.Clear();
        await FindAsync(0);
        Assert.Empty(asked);
        await FindAsync(1);
        Assert.Equal(["b1.example.com"], asked);
    }

    [Fact]
    public async Task Credentials_of_a_session_show_no_secrets()
    {
        var cache = new SessionCache((_, _) => Task.FromResult(new Credentials("SESSION", "the secret", "the-token")));

        var session = await cache.FindAsync(new Uri("https://b.example.com"), new Credentials("AKID", "other"), DateTimeOffset.UnixEpoch);

        Assert.Equal("Credentials SESSION", session.ToString());
        var json = System.Text.Json.JsonSerializer.Serialize(session);
        Assert.DoesNotContain("the secret", json, StringComparison.Ordinal);
        Assert.DoesNotContain("the-token", json, StringComparison.Ordinal);
    }

    private sealed class ChangingCredentials : ICredentialsProvider
    {
        public Credentials Current { get; set; } = new("AKID1", "secret");

        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(Current);
    }
}
