using System.Globalization;
using System.Text;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Whatever a client keeps from one signature to the next: each covers just what its request says.</summary>
public sealed class SignatureTests
{
    // Those of EchoClients.
    private static readonly Credentials Static = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    private readonly StubHandler _handler = new StubHandler().Answer();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Requests_of_several_operations_at_several_times_are_signed_for_what_they_are()
    {
        var other = new EchoOperation(info: new() { Name = "Other" });
        using var client = EchoClients.Client(_handler, options => options.TimeProvider = _time);
        for (var call = 0; call < 6; call++)
        {
            _time.Advance(TimeSpan.FromHours(9 * (call / 2)));
            await client.EchoAsync($"text {call}");
            await client.InvokeAsync(other, new EchoRequest());
        }

        Assert.Equal(12, _handler.Requests.Count);
        Assert.All(_handler.Requests, request => AssertSigned(request, Static));
    }

    [Fact]
    public async Task Renewed_credentials_sign_the_next_request()
    {
        var provider = new Renewing();
        using var client = EchoClients.Client(_handler, options => options.Credentials = provider);
        for (var call = 0; call < 3; call++)
        {
            provider.Current = new Credentials($"AKID{call}", "secret", $"token {call}");
            await client.EchoAsync();
            AssertSigned(_handler.Requests[call], provider.Current);
        }
    }

    [Fact]
    public async Task Credentials_that_have_to_be_waited_for_sign_the_request()
    {
        using var client = EchoClients.Client(_handler, options => options.Credentials = new Fetching());

        await client.EchoAsync();

        AssertSigned(_handler.Request, Static);
    }

    [Fact]
    public async Task What_an_interceptor_adds_is_signed()
    {
        using var plain = EchoClients.Client(_handler);
        using var client = EchoClients.Client(_handler, options => options.Interceptors.Add(new Counting()));
        await plain.EchoAsync();
        await client.EchoAsync();
        await client.EchoAsync();

        Assert.Equal("2", _handler.Requests[2].Header("x-count"));
        Assert.All(_handler.Requests, request => AssertSigned(request, Static));
    }

    [Fact]
    public async Task A_checksum_that_differs_from_call_to_call_is_signed()
    {
        var operation = new EchoOperation(info: new() { Name = "Sum", RequiresChecksum = true });
        using var client = EchoClients.Client(_handler);
        await client.InvokeAsync(operation, new EchoRequest { Text = "a" });
        await client.InvokeAsync(operation, new EchoRequest { Text = "b" });

        Assert.NotEqual(_handler.Requests[0].Header("Content-MD5"), _handler.Requests[1].Header("Content-MD5"));
        Assert.All(_handler.Requests, request => AssertSigned(request, Static));
    }

    [Theory]
    [InlineData("https://echo.example.com", "/a/b?list&prefix=%2B")]
    [InlineData("https://echo.example.com:8443/base/path/", "/a%2Fb/../c//d%20e?q=a#b?c")]
    [InlineData("https://echo.example.com/base", "?list")]
    [InlineData("https://ECHO.example.com:443/%7Ebase", "/A?")]
    [InlineData("http://127.0.0.1:8000", "/?x-id=Get")]
    [InlineData("http://[::1]:8000/base", "/key")]
    [InlineData("https://bücher.example", "/key?a=b")]
    [InlineData("https://echo.example.com:8443/base", "/")]
    [InlineData("https://echo.example.com:8443/base", "/key?a=b", "Data.")]
    public async Task A_request_is_signed_for_the_URL_that_it_is_sent_to(string endpoint, string pathAndQuery, string? hostPrefix = null)
    {
        using var client = EchoClients.Client(_handler, endpoint: new(endpoint));

        await client.InvokeAsync(new RawOperation(request => request.PathAndQuery = pathAndQuery, hostPrefix), new EchoRequest());

        Assert.EndsWith(pathAndQuery, _handler.Request.Url.OriginalString, StringComparison.Ordinal);
        AssertSigned(_handler.Request, Static);
    }

    [Fact]
    public async Task A_request_is_signed_for_the_URL_that_an_interceptor_gives_it()
    {
        using var client = EchoClients.Client(_handler, options => options.Interceptors.Add(new Moving()));

        await client.InvokeAsync(new RawOperation(static request => request.PathAndQuery = "/key?a=b"), new EchoRequest());

        Assert.Equal("https://other.example.com/key", _handler.Request.Url.AbsoluteUri);
        AssertSigned(_handler.Request, Static);
    }

    // Signs it once more by the general way, which official vectors cover.
    private static void AssertSigned(SentRequest sent, Credentials credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, sent.Url) { Content = new ByteArrayContent([]) };
        foreach (var name in (string[])["Content-Type", "X-Amz-Target", "x-count", "Content-MD5"])
        {
            if (sent.Header(name) is { } value && !request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        var time = DateTimeOffset.ParseExact(
            sent.Header("X-Amz-Date")!, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        new SigV4Signer().Sign(request, Encoding.UTF8.GetBytes(sent.Body), new SigningContext
        {
            Credentials = credentials,
            Region = "eu-west-1",
            Service = "echo",
            Time = time,
        });

        Assert.Equal(request.Headers.NonValidated["Authorization"].ToString(), sent.Header("Authorization"));
        Assert.Equal(credentials.SessionToken, sent.Header("X-Amz-Security-Token"));
    }

    private sealed class Renewing : ICredentialsProvider
    {
        public Credentials Current { get; set; } = null!;

        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(Current);
    }

    private sealed class Fetching : ICredentialsProvider
    {
        public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Static;
        }
    }

    private sealed class Moving : CallInterceptor
    {
        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new("https://other.example.com/key");
            return default;
        }
    }

    private sealed class Counting : CallInterceptor
    {
        private int _count;

        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("x-count", (++_count).ToString(CultureInfo.InvariantCulture));
            return default;
        }
    }
}
