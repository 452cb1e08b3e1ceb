using System.Buffers;
using System.Text.Json;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>URLs that somebody else sends.</summary>
public sealed class PresignTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    // ManualTimeProvider's.
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public async Task A_bare_client_can_use_a_URL_of_GET_until_it_expires()
    {
        var now = Now;
        await using var server = Verifying(() => now);
        using var client = BucketService.Client(server.Url, service: BucketService.Lenient);
        using var http = new HttpClient();

        var presigned = await client.PresignAsync(GetOperation.Instance, new GetRequest { Key = "a folder/~ü+&=?#.txt" }, Lifetime);

        Assert.Equal((HttpMethod.Get, Now + Lifetime), (presigned.Method, presigned.ExpiresAt));
        Assert.Empty(presigned.Headers);
        Assert.Equal("fine", await http.GetStringAsync(presigned.Url));
        now = presigned.ExpiresAt.AddSeconds(-1);
        Assert.Equal("fine", await http.GetStringAsync(presigned.Url.AbsoluteUri));
        now = presigned.ExpiresAt;
        Assert.Equal("The URL has expired.", await (await http.GetAsync(presigned.Url)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_bare_client_can_use_a_URL_of_PUT_with_a_body_of_its_own()
    {
        await using var server = Verifying(() => Now);
        using var client = BucketService.Client(server.Url, service: BucketService.Lenient);
        using var http = new HttpClient();

        var presigned = await client.PresignAsync(PutOperation.Instance, new PutRequest(), Lifetime);
        using var answer = await http.PutAsync(presigned.Url, new StringContent("mine"));

        // The protocol's content type is not signed: the sender has one of its own.
        Assert.Equal("fine", await answer.Content.ReadAsStringAsync());
        Assert.Empty(presigned.Headers);
    }

    [Fact]
    public async Task Headers_of_the_request_have_to_be_sent_and_are_named()
    {
        await using var server = Verifying(() => Now);
        using var client = BucketService.Client(server.Url, service: BucketService.Lenient);
        using var http = new HttpClient();
        var input = new PutRequest { ContentType = "image/png", Note = "two  words" };

        var presigned = await client.PresignAsync(PutOperation.Instance, input, Lifetime);

        Assert.Equal(
            [KeyValuePair.Create("Content-Type", "image/png"), KeyValuePair.Create("x-amz-meta-note", "two  words")],
            presigned.Headers.OrderBy(static header => header.Key));
        Assert.Equal("image/png", presigned.Headers["content-type"]);
        using var request = presigned.ToHttpRequest(new StringContent("mine"));
        using var refused = await http.PutAsync(presigned.Url, new StringContent("mine"));
        Assert.Equal("The signature does not match.", await refused.Content.ReadAsStringAsync());

        // White space within a value counts as one.
        request.Headers.Remove("x-amz-meta-note");
        request.Headers.Add("x-amz-meta-note", "two words");
        using var answer = await http.SendAsync(request);
        Assert.Equal("fine", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_header_that_the_service_takes_as_a_parameter_need_not_be_sent()
    {
        await using var server = Verifying(() => Now);
        using var client = BucketService.Client(server.Url, service: BucketService.Lenient);
        using var http = new HttpClient();
        var input = new PutRequest { Header = ("X-Amz-Request-Payer", "requester") };

        var presigned = await client.PresignAsync(PutOperation.Instance, input, Lifetime);
        using var answer = await http.PutAsync(presigned.Url, new StringContent("mine"));

        Assert.Contains("&X-Amz-SignedHeaders=host&", presigned.Url.Query, StringComparison.Ordinal);
        Assert.StartsWith("?x-amz-request-payer=requester&", presigned.Url.Query, StringComparison.Ordinal);
        Assert.Empty(presigned.Headers);
        Assert.Equal("fine", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_stream_in_the_request_is_left_alone()
    {
        using var client = BucketService.Client("https://bucket.test", service: BucketService.Lenient);
        var stream = new SourceStream(new byte[10]);

        await client.PresignAsync(PutOperation.Instance, new PutRequest { Body = stream }, Lifetime);

        Assert.Equal((0, false), (stream.TotalRead, stream.IsDisposed));
    }

    [Theory]
    [InlineData("https://bucket.test", true)]
    [InlineData("http://bucket.test", false)]
    public async Task A_stream_that_the_signature_has_to_cover_has_no_URL(string url, bool isUnsigned)
    {
        using var client = BucketService.Client(url);
        var pending = client.PresignAsync(isUnsigned ? PutOperation.Unsigned : PutOperation.Instance, new PutRequest(), Lifetime);

        if (isUnsigned)
        {
            Assert.StartsWith(url, (await pending).Url.AbsoluteUri, StringComparison.Ordinal);
        }
        else
        {
            var exception = await Assert.ThrowsAsync<PresigningException>(() => pending);
            Assert.Contains("Put", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_has_no_URL()
    {
        using var client = EchoClients.Client();

        await Assert.ThrowsAsync<PresigningException>(() => client.PresignAsync(EchoOperation.Instance, new EchoRequest(), Lifetime));
    }

    [Fact]
    public async Task A_form_becomes_the_query()
    {
        using var client = EchoClients.Client();
        var form = new RawOperation(static request =>
        {
            request.ContentType = "application/x-www-form-urlencoded";
            request.Body.Write("Action=GetCallerIdentity&Version=2011-06-15"u8);
            request.MoveBodyToQuery();
        });

        var presigned = await client.PresignAsync(form, new EchoRequest(), Lifetime);

        Assert.Equal(HttpMethod.Get, presigned.Method);
        Assert.StartsWith(
            "https://echo.example.com/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Feu-west-1%2Fecho%2Faws4_request&X-Amz-Date=20260102T030405Z&X-Amz-SignedHeaders=host&X-Amz-Expires=900&X-Amz-Signature=",
            presigned.Url.AbsoluteUri,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.999)]
    [InlineData((7 * 24 * 3600) + 0.001)]
    [InlineData(-1)]
    public async Task A_lifetime_is_a_second_to_seven_days(double seconds)
    {
        using var client = BucketService.Client("https://bucket.test");
        await client.PresignAsync(GetOperation.Instance, new GetRequest(), TimeSpan.FromSeconds(1));
        await client.PresignAsync(GetOperation.Instance, new GetRequest(), TimeSpan.FromDays(7));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => client.PresignAsync(GetOperation.Instance, new GetRequest(), TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(1200, 900)]
    public async Task Temporary_credentials_may_end_the_life_of_a_URL(int credentialsSeconds, int seconds)
    {
        var credentials = new Credentials("AKID", "secret", "to/ken", Now.AddSeconds(credentialsSeconds));
        using var client = BucketService.Client(
            "https://bucket.test", options => options.Credentials = new Fixed(credentials));

        var presigned = await client.PresignAsync(GetOperation.Instance, new GetRequest(), Lifetime + TimeSpan.FromMilliseconds(900));

        Assert.Equal(Now.AddSeconds(seconds), presigned.ExpiresAt);
        Assert.Contains("&X-Amz-Expires=900&X-Amz-Security-Token=to%2Fken&", presigned.Url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_URL_is_signed_by_the_services_clock()
    {
        var handler = new StubHandler()
            .Answer("""{"__type":"RequestTimeTooSkewed"}""", 403, ("Date", "Fri, 02 Jan 2026 05:04:05 GMT"))
            .Answer();
        using var client = EchoClients.Client(handler);
        await client.EchoAsync();

        var presigned = await client.PresignAsync(new RawOperation(static _ => { }), new EchoRequest(), Lifetime);

        Assert.Contains("X-Amz-Date=20260102T0504", presigned.Url.Query, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 5, 19, 5, TimeSpan.Zero), presigned.ExpiresAt, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_is_sent_without_a_signature_has_no_URL()
    {
        using var anonymous = BucketService.Client("https://bucket.test", static options => options.Credentials = AnonymousCredentialsProvider.Instance);
        using var late = BucketService.Client("https://bucket.test", static options => options.Credentials = new Fixed(Credentials.Anonymous));
        using var client = BucketService.Client("https://bucket.test", service: BucketService.Lenient);

        await Assert.ThrowsAsync<PresigningException>(() => anonymous.PresignAsync(GetOperation.Instance, new GetRequest(), Lifetime));
        await Assert.ThrowsAsync<PresigningException>(() => late.PresignAsync(GetOperation.Instance, new GetRequest(), Lifetime));
        await Assert.ThrowsAsync<PresigningException>(() => client.PresignAsync(PutOperation.Anonymous, new PutRequest(), Lifetime));
    }

    [Fact]
    public async Task What_is_wrong_is_typed_as_in_a_call()
    {
        using var client = EchoClients.Client();
        using var lost = EchoClients.Client(configure: static options => options.Region = null);
        using var failing = EchoClients.Client(configure: static options => options.Credentials = new Fixed(null!));
        using var broken = EchoClients.Client(configure: static options => options.Credentials = new Broken());
        var raw = new RawOperation(static _ => { });
        var input = new EchoRequest();

        await Assert.ThrowsAsync<RequestValidationException>(() => client.PresignAsync(new EchoOperation(isStrict: true), input, Lifetime));
        await Assert.ThrowsAsync<EndpointResolutionException>(() => client.PresignAsync(new LostOperation(), input, Lifetime));
        await Assert.ThrowsAsync<ClientConfigurationException>(() => lost.PresignAsync(raw, input, Lifetime));
        await Assert.ThrowsAsync<CredentialsException>(() => failing.PresignAsync(raw, input, Lifetime));
        await Assert.ThrowsAsync<CredentialsException>(() => broken.PresignAsync(raw, input, Lifetime));
        await Assert.ThrowsAsync<RequestSerializationException>(
            () => client.PresignAsync(new RawOperation(static request => request.AddHeader("x-note", "a\nb")), input, Lifetime));
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.PresignAsync(raw, input, Lifetime));
    }

    [Fact]
    public async Task Credentials_are_waited_for_no_longer_than_an_attempt_may_take()
    {
        var time = new ManualTimeProvider();
        using var cancellation = new CancellationTokenSource();
        using var client = EchoClients.Client(configure: options =>
        {
            options.TimeProvider = time;
            options.Credentials = new Hanging();
            options.AttemptTimeout = TimeSpan.FromSeconds(5);
        });
        var raw = new RawOperation(static _ => { });
        var slow = client.PresignAsync(raw, new EchoRequest(), Lifetime);
        time.Advance(TimeSpan.FromSeconds(5));
        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => slow);
        Assert.Equal((TimeSpan.FromSeconds(5), false), (exception.Limit, exception.WasSent));

        var cancelled = client.PresignAsync(raw, new EchoRequest(), Lifetime, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    [Fact]
    public async Task Neither_its_text_nor_a_serialiser_shows_what_makes_a_URL_good()
    {
        using var client = BucketService.Client("https://bucket.test");
        var presigned = await client.PresignAsync(GetOperation.Instance, new GetRequest { Key = "private" }, Lifetime);

        Assert.Equal("GET to bucket.test, signed until 2026-01-02 03:19:05Z", presigned.ToString());
        Assert.DoesNotContain("Amz", JsonSerializer.Serialize(presigned), StringComparison.Ordinal);
    }

    private static StreamServer Verifying(Func<DateTimeOffset> now) => new(async exchange =>
    {
        await exchange.SkipBodyAsync();
        var reason = PresignedUrls.Refuse(exchange, Secret, now());
        await exchange.AnswerAsync(reason is null ? 200 : 403, body: reason ?? "fine");
    });

    private sealed class Fixed(Credentials credentials) : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(credentials);
    }

    private sealed class Broken : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => throw new FormatException("No.");
    }

    private sealed class Hanging : ICredentialsProvider
    {
        public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            await new TaskCompletionSource().Task;
            return null!;
        }
    }
}
