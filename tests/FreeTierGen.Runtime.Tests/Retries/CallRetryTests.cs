using System.Net.Sockets;
using System.Security.Authentication;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Retries;

public sealed class CallRetryTests
{
    private readonly ManualTimeProvider _time = new();

    public static TheoryData<Exception> TransientTransportFailures =>
    [
        new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)),
        new HttpRequestException(HttpRequestError.NameResolutionError, "unknown host"),
        new HttpRequestException(HttpRequestError.SecureConnectionError, "reset", new IOException("reset")),
        new HttpIOException(HttpRequestError.ResponseEnded),
        new IOException("reset"),
        new SocketException((int)SocketError.ConnectionReset),
        new TaskCanceledException("connect time-out", new TimeoutException()),
    ];

    public static TheoryData<Exception> PermanentTransportFailures =>
    [
        new HttpRequestException(HttpRequestError.SecureConnectionError, "untrusted", new AuthenticationException("untrusted")),
        new HttpRequestException(HttpRequestError.UserAuthenticationError, "proxy"),
        new HttpRequestException(HttpRequestError.VersionNegotiationError, "version"),
    ];

    [Theory]
    [InlineData(500, "")]
    [InlineData(502, "")]
    [InlineData(503, "")]
    [InlineData(504, "")]
    [InlineData(408, "")]
    [InlineData(408, "Slow")]
    [InlineData(400, "RequestTimeout")]
    [InlineData(400, "RequestTimeoutException")]
    public async Task Transient_errors_are_retried_after_50_milliseconds(int status, string code) =>
        await AssertRetriedAsync(status, code, [50, 100]);

    [Theory]
    [InlineData("Throttling")]
    [InlineData("ThrottlingException")]
    [InlineData("ThrottledException")]
    [InlineData("RequestThrottled")]
    [InlineData("RequestThrottledException")]
    [InlineData("TooManyRequestsException")]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("TransactionInProgressException")]
    [InlineData("RequestLimitExceeded")]
    [InlineData("BandwidthLimitExceeded")]
    [InlineData("LimitExceededException")]
    [InlineData("SlowDown")]
    [InlineData("PriorRequestNotComplete")]
    [InlineData("EC2ThrottledException")]
    [InlineData("Busy")]
    public async Task Throttling_errors_are_retried_after_a_second(string code)
    {
        await AssertRetriedAsync(400, code, [1000, 2000]);
        await AssertRetriedAsync(503, code, [1000, 2000]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NotFound")]
    [InlineData("rate_limited")]
    [InlineData("RequestTimeout")]
    public async Task Status_429_is_throttling_whatever_the_body_says(string code) =>
        await AssertRetriedAsync(429, code, [1000, 2000]);

    [Theory]
    [InlineData(400, "NotFound")]
    [InlineData(404, "")]
    [InlineData(501, "")]
    [InlineData(301, "")]
    public async Task Other_errors_are_not_retried(int status, string code)
    {
        var handler = new StubHandler().Answer(Body(code), status);
        using var client = Client(handler);

        var exception = await Assert.ThrowsAnyAsync<ServiceException>(() => client.EchoAsync());

        Assert.Single(handler.Requests);
        Assert.False(exception.IsRetryable);
        Assert.Equal(500, client.RetryTokens.Tokens);
    }

    [Fact]
    public async Task The_last_error_says_how_often_it_was_tried()
    {
        var handler = new StubHandler().Answer(status: 503);
        using var client = Client(handler);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal(3, handler.Requests.Count);
        Assert.Equal(3, exception.Metadata.Attempts);
        Assert.True(exception.IsRetryable);
        Assert.Equal(500 - 28, client.RetryTokens.Tokens);
    }

    [Theory]
    [MemberData(nameof(TransientTransportFailures), DisableDiscoveryEnumeration = true)]
    public async Task Lost_requests_and_responses_are_retried(Exception failure)
    {
        var handler = new StubHandler().Fail(failure).Answer();
        using var client = Client(handler);

        Assert.Equal(2, (await client.RepeatAsync()).Metadata.Attempts);
        Assert.Equal(Milliseconds(50), _time.Waits);
        Assert.Equal(500, client.RetryTokens.Tokens);
    }

    [Theory]
    [MemberData(nameof(TransientTransportFailures), DisableDiscoveryEnumeration = true)]
    public async Task What_stays_lost_is_a_typed_error(Exception failure)
    {
        var handler = new StubHandler().Fail(failure);
        using var client = Client(handler);

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.RepeatAsync());

        Assert.Same(failure, exception.InnerException);
        Assert.Equal(3, exception.Attempts);
        Assert.Contains("echo.example.com", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PermanentTransportFailures), DisableDiscoveryEnumeration = true)]
    public async Task What_would_fail_again_is_not_retried(Exception failure)
    {
        var handler = new StubHandler().Fail(failure);
        using var client = Client(handler);

        Assert.Same(failure, (await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync())).InnerException);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task All_attempts_send_the_same_body()
    {
        var handler = new StubHandler().Fail(new IOException()).Answer(status: 500).Answer();
        using var client = Client(handler);

        await client.EchoAsync("same");

        Assert.All(handler.Requests, static request => Assert.Equal("""{"text":"same"}""", request.Body));
    }

    [Fact]
    public async Task The_service_can_ask_for_a_longer_wait()
    {
        var handler = new StubHandler().Answer(status: 503, headers: ("x-amz-retry-after", "700")).Answer();
        using var client = Client(handler);

        await client.EchoAsync();

        Assert.Equal(Milliseconds(700), _time.Waits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task The_options_limit_the_attempts(int attempts)
    {
        var handler = new StubHandler().Answer(status: 500);
        using var client = Client(handler, options => options.Retries = new RetryOptions { MaxAttempts = attempts });

        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal(attempts, handler.Requests.Count);
        Assert.Equal($"attempt=1; max={attempts}", handler.Requests[0].Header("amz-sdk-request"));
    }

    [Fact]
    public async Task No_wait_begins_that_the_call_has_no_time_for()
    {
        var handler = new StubHandler().Answer(Body("Busy"), 400);
        using var client = Client(handler, options => options.CallTimeout = TimeSpan.FromMilliseconds(1500));

        await Assert.ThrowsAsync<BusyException>(() => client.EchoAsync());

        Assert.Equal(Milliseconds(1000), _time.Waits);
        Assert.Equal(2, handler.Requests.Count);
        Assert.Equal(500 - 5, client.RetryTokens.Tokens);
    }

    [Fact]
    public async Task A_retry_whose_wait_is_cancelled_gives_its_tokens_back()
    {
        using var cancellation = new CancellationTokenSource();
        var time = new ManualTimeProvider { EndsWaits = false };
        using var client = Client(new StubHandler().Answer(status: 500), options => options.TimeProvider = time);

        var call = client.EchoAsync(cancellationToken: cancellation.Token);
        Assert.Equal(500 - 14, client.RetryTokens.Tokens);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(500, client.RetryTokens.Tokens);
    }

    [Fact]
    public async Task A_retry_that_is_not_sent_for_want_of_credentials_gives_its_tokens_back()
    {
        var handler = new StubHandler().Answer(status: 500);
        using var client = Client(handler, options => options.Credentials = new ForgetfulProvider());

        await Assert.ThrowsAsync<CredentialsException>(() => client.EchoAsync());

        Assert.Single(handler.Requests);
        Assert.Equal(500, client.RetryTokens.Tokens);
    }

    [Theory]
    [InlineData("STS", 2)]
    [InlineData("Other", 1)]
    public async Task STS_retries_an_identity_provider_that_does_not_answer(string sdkId, int attempts)
    {
        var handler = new StubHandler().Answer(Body("IDPCommunicationError"), 400).Answer();
        using var client = Client(handler, sdkId: sdkId);

        var call = client.EchoAsync();

        if (attempts == 1)
        {
            await Assert.ThrowsAsync<EchoServiceException>(() => call);
        }
        else
        {
            await call;
        }

        Assert.Equal(attempts, handler.Requests.Count);
    }

    [Fact]
    public async Task A_response_of_DynamoDB_that_does_not_match_its_checksum_is_retried()
    {
        // The CRC-32 of "123456789" is known from the standard; that of {} was computed by zlib.
        var handler = new StubHandler().Answer(headers: ("x-amz-crc32", "1")).Answer(headers: ("x-amz-crc32", "2745614147"));
        using var client = Client(handler, sdkId: "DynamoDB");
        using var other = Client(new StubHandler().Answer(headers: ("x-amz-crc32", "1")));

        Assert.Equal(2, (await client.EchoAsync()).Metadata.Attempts);
        Assert.Equal(Milliseconds(25), _time.Waits);
        Assert.Equal(1, (await other.EchoAsync()).Metadata.Attempts);
    }

    [Fact]
    public async Task A_checksum_that_never_matches_is_a_transport_error()
    {
        var handler = new StubHandler().Answer(headers: ("x-amz-crc32", "1"));
        using var client = Client(handler, sdkId: "DynamoDB");

        await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync());

        Assert.Equal(4, handler.Requests.Count);
    }

    private sealed class ForgetfulProvider : ICredentialsProvider
    {
        private int _asked;

        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
            _asked++ == 0 ? EchoClients.Credentials.GetCredentialsAsync(cancellationToken) : throw new CredentialsException("gone");
    }

    private static string Body(string code) => code.Length == 0 ? "" : $$"""{"__type":"{{code}}"}""";

    private static TimeSpan[] Milliseconds(params double[] milliseconds) => Array.ConvertAll(milliseconds, TimeSpan.FromMilliseconds);

    private async Task AssertRetriedAsync(int status, string code, double[] waits)
    {
        var time = new ManualTimeProvider();
        var handler = new StubHandler().Answer(Body(code), status).Answer(Body(code), status).Answer();
        using var client = EchoClients.Client(handler, options => options.TimeProvider = time);

        var output = await client.EchoAsync();

        Assert.Equal(3, output.Metadata.Attempts);
        Assert.Equal(Milliseconds(waits), time.Waits);
    }

    private ServiceClient Client(StubHandler handler, Action<EchoOptions>? configure = null, string sdkId = "Echo")
    {
        var service = new ServiceInfo { SdkId = sdkId, ShapeName = "S", ApiVersion = "1", SigningName = "echo", ResponseChecksum = sdkId == "DynamoDB" ? new("x-amz-crc32") : null };
        return EchoClients.Client(handler, options => { options.TimeProvider = _time; configure?.Invoke(options); }, service: service);
    }
}
