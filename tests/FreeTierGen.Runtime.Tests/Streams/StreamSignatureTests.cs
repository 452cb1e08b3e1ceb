using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>What signatures say of streams, and how often a stream is read for them.</summary>
public sealed class StreamSignatureTests
{
    private const string Content = "what is sent";

    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes(Content);

    private readonly StubHandler _handler = new StubHandler().Answer();

    [Theory]
    [InlineData("http://bucket.test", false)]
    [InlineData("http://bucket.test", true)]
    [InlineData("https://bucket.test", false)]
    public async Task A_stream_is_signed_with_its_hash_unless_it_may_go_without(string url, bool isLenient)
    {
        using var client = Client(url, isLenient);
        var stream = new SourceStream(Bytes);

        await client.PutAsync(stream);

        var hash = Convert.ToHexString(SHA256.HashData(Bytes)).ToLowerInvariant();
        Assert.Equal(hash, _handler.Request.Header("x-amz-content-sha256"));
        Assert.Equal(2 * Bytes.Length, stream.TotalRead);
        AssertSigned(hash);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_service_that_allows_it_gets_streams_unsigned_over_https(bool canSeek)
    {
        using var client = Client("https://bucket.test", isLenient: true);
        var stream = new SourceStream(Bytes, canSeek);

        await client.PutAsync(stream);

        Assert.Equal("UNSIGNED-PAYLOAD", _handler.Request.Header("x-amz-content-sha256"));
        Assert.Equal(Content, _handler.Request.Body);
        Assert.Equal(Bytes.Length, stream.TotalRead);
        AssertSigned("UNSIGNED-PAYLOAD");
    }

    [Fact]
    public async Task An_operation_that_allows_it_gets_a_stream_unsigned_over_https()
    {
        using var client = Client("https://bucket.test", isLenient: false);

        await client.InvokeAsync(PutOperation.Unsigned, new PutRequest { Body = new SourceStream(Bytes, canSeek: false) });

        AssertSigned("UNSIGNED-PAYLOAD");
    }

    [Fact]
    public async Task A_body_that_is_no_stream_is_signed_where_streams_need_not_be()
    {
        using var client = Client("https://bucket.test", isLenient: true);

        await client.PutAsync(null);

        AssertSigned(Convert.ToHexString(SHA256.HashData([])).ToLowerInvariant());
    }

    [Theory]
    [InlineData("http://bucket.test", true, ", or use an https endpoint")]
    [InlineData("https://bucket.test", false, "give a stream that can.")]
    public async Task A_stream_that_has_to_be_signed_and_can_not_seek_is_refused_with_the_remedy(string url, bool isLenient, string remedy)
    {
        using var client = Client(url, isLenient);
        var stream = new SourceStream(Bytes, canSeek: false);

        var exception = await Assert.ThrowsAsync<RequestStreamException>(() => client.PutAsync(stream));

        Assert.Contains(remedy, exception.Message, StringComparison.Ordinal);
        Assert.False(exception.WasSent);
        Assert.Equal(0, stream.TotalRead);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_stream_that_nobody_signs_is_read_once()
    {
        using var client = BucketService.Client(
            "http://bucket.test", static options => options.Credentials = AnonymousCredentialsProvider.Instance, handler: _handler);
        var stream = new SourceStream(Bytes);

        await client.PutAsync(stream);

        Assert.Equal(Bytes.Length, stream.TotalRead);
        Assert.Null(_handler.Request.Header("Authorization"));
    }

    [Fact]
    public async Task A_named_length_is_what_is_hashed()
    {
        using var client = Client("http://bucket.test", isLenient: false);

        await client.InvokeAsync(PutOperation.Instance, new PutRequest { Body = new SourceStream(Bytes), ContentLength = 4 });

        Assert.Equal("what", _handler.Request.Body);
        AssertSigned(Convert.ToHexString(SHA256.HashData("what"u8)).ToLowerInvariant());
    }

    private ServiceClient Client(string url, bool isLenient) =>
        BucketService.Client(url, service: isLenient ? BucketService.Lenient : BucketService.Plain, handler: _handler);

    // Signs it once more by the general way, which official vectors cover.
    private void AssertSigned(string payload)
    {
        var sent = _handler.Request;
        using var request = new HttpRequestMessage(HttpMethod.Put, sent.Url) { Content = new ByteArrayContent([]) };
        foreach (var name in (string[])["Content-Type", "Content-Length"])
        {
            // What .NET computes of the length by itself is not signed.
            if (sent.Header(name) is { } value && (name == "Content-Type" || value == "4"))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        new SigV4Signer().Sign(request, default, new SigningContext
        {
            Credentials = new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            Region = "eu-west-1",
            Service = "s3",
            Time = DateTimeOffset.ParseExact(
                sent.Header("X-Amz-Date")!, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            DisableDoubleEncoding = true,
            DisablePathNormalization = true,
            PayloadHash = payload,
            SendPayloadHash = true,
        });
        Assert.Equal(request.Headers.NonValidated["Authorization"].ToString(), sent.Header("Authorization"));
        Assert.Equal(payload, sent.Header("x-amz-content-sha256"));
    }
}
