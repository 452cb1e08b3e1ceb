using System.Text;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Signing;

public sealed class SigV4SignerTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"key\":\"value\"}");

    private readonly SigV4Signer _signer = new();

    [Theory]
    [InlineData("https://freetier.us-east-1.api.aws/")]
    [InlineData("http://localhost:8080/path/to?b=1&a=2&c=%20")]
    public void A_signature_allocates_its_header_value_and_nothing_else(string uri)
    {
        using var request = Post(uri);

        var allocated = AllocatedBySigning(request, Context());

        Assert.Equal(BytesOf(Authorization(request).Length), allocated);
    }

    [Fact]
    public void A_payload_hash_that_is_sent_allocates_its_header_value_too()
    {
        using var request = Post("https://example.com/");

        var allocated = AllocatedBySigning(request, Context() with { SendPayloadHash = true });

        Assert.Equal(BytesOf(Authorization(request).Length) + BytesOf(64), allocated);
    }

    [Theory]
    [InlineData("https://example.com/", "example.com")]
    [InlineData("https://example.com:443/", "example.com")]
    [InlineData("http://example.com:443/", "example.com:443")]
    [InlineData("http://localhost:8080/", "localhost:8080")]
    [InlineData("http://127.0.0.1/", "127.0.0.1")]
    [InlineData("http://[::1]:8080/", "[::1]:8080")]
    [InlineData("https://bücher.example/", "xn--bcher-kva.example")]
    public void The_host_is_signed_as_it_is_sent(string uri, string host)
    {
        using var request = Post(uri);
        using var explicitly = Post(uri);
        explicitly.Headers.Host = host;

        _signer.Sign(request, Body, Context());
        _signer.Sign(explicitly, Body, Context());

        Assert.Equal(Authorization(explicitly), Authorization(request));
        Assert.Contains(";host;", Authorization(request), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_header_goes_before_the_URI()
    {
        using var request = Post("https://example.com/");
        using var other = Post("https://example.com/");
        other.Headers.Host = "other.example.com";

        _signer.Sign(request, Body, Context());
        _signer.Sign(other, Body, Context());

        Assert.NotEqual(Authorization(request), Authorization(other));
    }

    [Fact]
    public void Headers_of_request_and_content_are_signed_but_not_those_that_change_on_the_way()
    {
        using var request = Post("https://example.com/");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "Service.Operation");
        foreach (var name in UnsignedHeaders)
            Assert.True(request.Headers.TryAddWithoutValidation(name, "any"));

        _signer.Sign(request, Body, Context() with { SendPayloadHash = true });

        Assert.Contains(
            "SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target,",
            Authorization(request),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Several_values_of_one_header_are_signed_as_they_are_sent()
    {
        using var several = Post("https://example.com/");
        several.Headers.TryAddWithoutValidation("X-List", "a");
        several.Headers.TryAddWithoutValidation("X-List", "b");
        using var joined = Post("https://example.com/");
        joined.Headers.TryAddWithoutValidation("X-List", "a, b");

        _signer.Sign(several, Body, Context());
        _signer.Sign(joined, Body, Context());

        Assert.Equal(Authorization(joined), Authorization(several));
    }

    [Fact]
    public void An_unsigned_payload_is_said_to_be_so_and_does_not_matter()
    {
        using var request = Post("https://example.com/");
        using var other = Post("https://example.com/");
        var context = Context() with { UnsignedPayload = true };

        _signer.Sign(request, Body, context);
        _signer.Sign(other, [], context);

        Assert.Equal("UNSIGNED-PAYLOAD", request.Headers.GetValues("X-Amz-Content-SHA256").Single());
        Assert.Equal(Authorization(other), Authorization(request));
    }

    [Fact]
    public void Long_lived_credentials_replace_a_session_token_of_before()
    {
        using var request = Post("https://example.com/");

        _signer.Sign(request, Body, Context());
        Assert.Equal("TOKEN", request.Headers.GetValues("X-Amz-Security-Token").Single());
        _signer.Sign(request, Body, Context() with { Credentials = new Credentials("AKID", "SECRET") });

        Assert.False(request.Headers.Contains("X-Amz-Security-Token"));
    }

    [Fact]
    public void Threads_can_share_a_signer()
    {
        var expected = Enumerable.Range(0, 32).Select(Sign).ToArray();

        var actual = new string[expected.Length];
        Parallel.For(0, expected.Length, i =>
        {
            for (var repeat = 0; repeat < 20; repeat++)
                actual[i] = Sign(i);
        });

        Assert.Equal(expected, actual);
        Assert.Equal(expected.Length, expected.Distinct().Count());

        string Sign(int number)
        {
            using var request = Post($"https://example.com:{8000 + number}/{number}");
            _signer.Sign(request, Body, Context() with { Region = $"region-{number % 12}", Time = Time.AddSeconds(number) });
            return Authorization(request);
        }
    }

    [Fact]
    public void A_large_request_is_signed_like_any_other()
    {
        using var request = Post("https://example.com/" + new string('p', 3000));
        request.Headers.TryAddWithoutValidation("X-Large", new string('h', 100_000));
        using var same = Post("https://example.com/" + new string('p', 3000));
        same.Headers.TryAddWithoutValidation("X-Large", new string('h', 100_000));

        _signer.Sign(request, Body, Context());
        _signer.Sign(same, Body, Context());

        Assert.Equal(Authorization(request), Authorization(same));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/relative")]
    public void A_request_needs_an_absolute_URI(string? uri)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);

        Assert.Throws<ArgumentException>(() => _signer.Sign(request, [], Context()));
        Assert.Throws<ArgumentException>(() => _signer.Presign(request, [], TimeSpan.FromMinutes(1), Context()));
    }

    [Fact]
    public void A_presigned_request_stays_as_it_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://bucket.s3.amazonaws.com/a%20key?versionId=1");
        var context = Context() with
        {
            Service = "s3",
            UnsignedPayload = true,
            DisableDoubleEncoding = true,
            DisablePathNormalization = true,
        };

        var uri = _signer.Presign(request, [], TimeSpan.FromMinutes(15), context);

        Assert.Empty(request.Headers);
        Assert.StartsWith(
            "https://bucket.s3.amazonaws.com/a%20key?versionId=1&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20261120%2F",
            uri.AbsoluteUri,
            StringComparison.Ordinal);
        Assert.Contains("&X-Amz-Expires=900&X-Amz-Security-Token=TOKEN&X-Amz-Signature=", uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData((7 * 24 * 60 * 60) + 1)]
    public void A_presigned_URI_lives_from_a_second_to_seven_days(double seconds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com/");

        Assert.Throws<ArgumentOutOfRangeException>(() => _signer.Presign(request, [], TimeSpan.FromSeconds(seconds), Context()));
    }

    private static readonly string[] UnsignedHeaders =
    [
        "TE", "Expect", "Upgrade", "Trailer", "User-Agent", "Connection", "Keep-Alive", "tracestate", "traceparent", "amz-sdk-request",
        "X-Amzn-Trace-Id", "Proxy-Connection", "x-amz-user-agent", "Transfer-Encoding", "Proxy-Authorization", "amz-sdk-invocation-id",
    ];

    private static DateTimeOffset Time { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static SigningContext Context() => new()
    {
        Credentials = new Credentials("AKID", "SECRET", "TOKEN"),
        Region = "us-east-1",
        Service = "freetier",
        Time = Time,
    };

    private static HttpRequestMessage Post(string uri)
    {
        var content = new ByteArrayContent(Body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.0");
        return new HttpRequestMessage(HttpMethod.Post, uri) { Content = content };
    }

    private static string Authorization(HttpRequestMessage request) => request.Headers.NonValidated["Authorization"].ToString();

    // Of a request whose URI and headers have allocated what they keep, as a client's second attempt has it.
    private long AllocatedBySigning(HttpRequestMessage request, SigningContext context) =>
        Allocations.Of(() => _signer.Sign(request, Body, context));

    // What a string takes, measured, so that the test holds for every pointer size.
    private static long BytesOf(int characters) => Allocations.Of(() => GC.KeepAlive(new string('x', characters)));
}
