using System.Globalization;
using System.Security.Cryptography;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Tests.Streams;

namespace FreeTierGen.Runtime.Tests.Checksums;

/// <summary>Streams that go up with their checksum behind them, signed over http and unsigned over https.</summary>
public sealed class UploadTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    private readonly StubHandler _handler = new StubHandler().Answer();

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(65_535, true)]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    [InlineData(131_072, false)]
    [InlineData(200_000, false)]
    public async Task Over_http_chunks_and_trailer_are_signed(int length, bool canSeek)
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        var content = Content[..length];

        await client.InvokeAsync(
            PutOperation.Checksummed, new PutRequest { Body = new SourceStream(content, canSeek), ContentLength = canSeek ? null : length });

        var exchange = Assert.Single(server.Exchanges);
        var upload = ChunkedUpload.Read(server.Bodies[0]);
        Assert.Equal(content, upload.Payload);
        Assert.All(upload.Sizes.SkipLast(1), static size => Assert.Equal(65_536, size));
        Assert.Equal($"x-amz-checksum-crc32:{ChecksumOf(content)}", upload.Trailers[0]);
        upload.AssertSigned(exchange.Header("Authorization")!, exchange.Header("X-Amz-Date")!, Secret);
        Assert.Equal("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", exchange.Header("x-amz-content-sha256"));
        Assert.Equal("aws-chunked", exchange.Header("Content-Encoding"));
        Assert.Equal("x-amz-checksum-crc32", exchange.Header("x-amz-trailer"));
        Assert.Equal("CRC32", exchange.Header("x-algorithm"));
        Assert.Equal(length.ToString(CultureInfo.InvariantCulture), exchange.Header("x-amz-decoded-content-length"));
        Assert.Equal(server.Bodies[0].Length.ToString(CultureInfo.InvariantCulture), exchange.Header("Content-Length"));
        Assert.Null(exchange.Header("Transfer-Encoding"));
        Assert.Contains("content-encoding", exchange.Header("Authorization")!.Split("SignedHeaders=")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public async Task Over_http_chunks_are_signed_for_several_regions(int length)
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url, service: BucketService.MultiRegion);
        var content = Content[..length];

        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest { Body = new SourceStream(content) });

        var exchange = Assert.Single(server.Exchanges);
        var upload = ChunkedUpload.Read(server.Bodies[0]);
        Assert.Equal(content, upload.Payload);
        Assert.Equal("*", exchange.Header("X-Amz-Region-Set"));
        Assert.Equal("STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER", exchange.Header("x-amz-content-sha256"));
        Assert.Equal(server.Bodies[0].Length.ToString(CultureInfo.InvariantCulture), exchange.Header("Content-Length"));
        upload.AssertSigned(exchange.Header("Authorization")!, exchange.Header("X-Amz-Date")!, new SigV4aKey(new("AKIDEXAMPLE", Secret)).PublicKey);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public async Task Over_https_nothing_but_the_head_is_signed(int length)
    {
        using var client = BucketService.Client("https://bucket.test", handler: _handler);
        var stream = new SourceStream(Content[..length], canSeek: false);

        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest { Body = stream, ContentLength = length });

        var upload = ChunkedUpload.Read(_handler.Request.Bytes);
        Assert.Equal(Content[..length], upload.Payload);
        Assert.Equal([$"x-amz-checksum-crc32:{ChecksumOf(Content[..length])}"], upload.Trailers);
        Assert.Equal("STREAMING-UNSIGNED-PAYLOAD-TRAILER", _handler.Request.Header("x-amz-content-sha256"));
        Assert.Contains("x-amz-content-sha256", _handler.Request.Header("Authorization")!, StringComparison.Ordinal);
        Assert.Equal(length, stream.TotalRead);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_sent_without_one()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content, canSeek: false) });

        Assert.Equal(Content, ChunkedUpload.Read(server.Bodies[0]).Payload);
        Assert.Equal("chunked", server.Exchanges[0].Header("Transfer-Encoding"));
        Assert.Null(server.Exchanges[0].Header("x-amz-decoded-content-length"));
    }

    [Theory]
    [InlineData("http://bucket.test")]
    [InlineData("https://bucket.test")]
    public async Task What_nobody_signs_has_its_checksum_all_the_same(string url)
    {
        using var client = BucketService.Client(url, static options => options.Credentials = AnonymousCredentialsProvider.Instance, handler: _handler);

        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content) });

        Assert.Single(ChunkedUpload.Read(_handler.Request.Bytes).Trailers);
        Assert.Equal("STREAMING-UNSIGNED-PAYLOAD-TRAILER", _handler.Request.Header("x-amz-content-sha256"));
        Assert.Null(_handler.Request.Header("Authorization"));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task The_caller_chooses_the_algorithm(string algorithm)
    {
        using var client = BucketService.Client(
            "https://bucket.test", static options => options.RequestChecksumCalculation = RequestChecksumCalculation.WhenRequired, handler: _handler);

        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content), Header = ("x-algorithm", algorithm) });

        var upload = ChunkedUpload.Read(_handler.Request.Bytes);
        using var hash = ChecksumAlgorithm.Find(algorithm)!.Start();
        hash.Append(Content);
        Assert.Equal([$"x-amz-checksum-{algorithm.ToLowerInvariant()}:{hash.Finish()}"], upload.Trailers);
    }

    public static TheoryData<string> Algorithms => [.. ChecksumAlgorithm.All.Select(static algorithm => algorithm.Name)];

    [Fact]
    public async Task An_algorithm_that_is_not_known_is_refused()
    {
        using var client = BucketService.Client("https://bucket.test", handler: _handler);

        await Assert.ThrowsAsync<RequestSerializationException>(() => client.InvokeAsync(
            PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content), Header = ("x-algorithm", "CRC99") }));
        Assert.Empty(_handler.Requests);
    }

    [Theory]
    [InlineData("x-amz-checksum-sha256")]
    [InlineData("Content-MD5")]
    public async Task What_the_caller_has_computed_is_enough(string header)
    {
        using var client = BucketService.Client("https://bucket.test", service: BucketService.Lenient, handler: _handler);

        await client.InvokeAsync(PutOperation.ChecksumRequired, new PutRequest { Body = new SourceStream(Content), Header = (header, "own") });

        Assert.Equal(Content, _handler.Request.Bytes);
        Assert.Equal("own", _handler.Request.Header(header));
        Assert.Null(_handler.Request.Header("x-algorithm"));
        Assert.Null(_handler.Request.Header("x-amz-trailer"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_need_not_have_a_checksum_has_none_where_the_options_say_so(bool isRequired)
    {
        using var client = BucketService.Client(
            "https://bucket.test", static options => options.RequestChecksumCalculation = RequestChecksumCalculation.WhenRequired, BucketService.Lenient, _handler);

        await client.InvokeAsync(isRequired ? PutOperation.ChecksumRequired : PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content) });

        Assert.Equal(isRequired ? "x-amz-checksum-crc32" : null, _handler.Request.Header("x-amz-trailer"));
        Assert.Equal(isRequired, _handler.Request.Bytes.Length != Content.Length);
    }

    [Fact]
    public async Task A_body_that_is_no_stream_has_its_checksum_in_a_header()
    {
        using var client = BucketService.Client("https://bucket.test", handler: _handler);

        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest { Body = null });

        Assert.Equal("AAAAAA==", _handler.Request.Header("x-amz-checksum-crc32"));
        Assert.Null(_handler.Request.Header("x-amz-trailer"));
    }

    [Fact]
    public async Task The_coding_stands_behind_that_of_the_caller()
    {
        using var client = BucketService.Client("https://bucket.test", handler: _handler);

        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content), Header = ("Content-Encoding", "gzip") });

        Assert.Equal("gzip,aws-chunked", _handler.Request.Header("Content-Encoding"));
    }

    [Fact]
    public async Task A_retry_sends_the_checksum_that_was_computed_before()
    {
        await using var server = new UploadServer(static exchange => exchange.AnswerAsync(exchange.Number < 2 ? 503 : 200));
        using var client = BucketService.Client(server.Url);
        var content = (byte[])Content.Clone();
        var reads = 0;

        // The file changes while the client waits to send it again.
        await client.InvokeAsync(PutOperation.Checksummed, new PutRequest
        {
            Body = new SourceStream(content)
            {
                BeforeRead = (position, _) =>
                {
                    content[0] ^= position == 0 && ++reads == 2 ? (byte)1 : (byte)0;
                    return Task.CompletedTask;
                },
            },
        });

        var uploads = server.Bodies.ConvertAll(ChunkedUpload.Read);
        Assert.Equal(2, uploads.Count);
        Assert.NotEqual(uploads[0].Payload, uploads[1].Payload);
        Assert.Equal(uploads[0].Trailers[0], uploads[1].Trailers[0]);
        Assert.Equal($"x-amz-checksum-crc32:{ChecksumOf(Content)}", uploads[1].Trailers[0]);
        uploads[1].AssertSigned(server.Exchanges[1].Header("Authorization")!, server.Exchanges[1].Header("X-Amz-Date")!, Secret);
    }

    [Fact]
    public async Task Progress_counts_what_the_stream_has_and_not_how_it_is_coded()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        var told = new Noted();

        await client.InvokeAsync(
            PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content).WithProgress(told) });

        Assert.Equal(Content.Length, told.Values[^1]);
    }

    [Fact]
    public async Task A_stream_that_is_shorter_than_its_length_is_told_of()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<RequestStreamException>(() => client.InvokeAsync(
            PutOperation.Checksummed, new PutRequest { Body = new SourceStream(Content, canSeek: false), ContentLength = Content.Length + 1 }));

        Assert.Contains("ended after 200000 of 200001 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_URL_that_somebody_else_sends_has_no_checksum()
    {
        using var client = BucketService.Client("https://bucket.test", service: BucketService.Lenient, handler: _handler);

        var request = await client.PresignAsync(PutOperation.Checksummed, new PutRequest(), TimeSpan.FromMinutes(1));

        Assert.DoesNotContain("checksum", request.Url.Query, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(request.Headers.Keys, static name => name.Contains("checksum", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(request.Headers);
    }

    private static string ChecksumOf(byte[] content) => ChecksumAlgorithmTests.BitByBit(content, 0xEDB88320, 32);
}
