using System.IO.Compression;
using System.Net;
using System.Text;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Tests.Streams;

namespace FreeTierGen.Runtime.Tests.Checksums;

/// <summary>Streams that come down with a checksum of them.</summary>
public sealed class DownloadTests
{
    private const string Text = "123456789";
    private const string Crc32 = "y/Q5Jg==";

    [Theory]
    [InlineData("x-amz-checksum-crc32", Crc32)]
    [InlineData("x-amz-checksum-crc64nvme", "rosUhgp5mIg=")]
    [InlineData("x-amz-checksum-sha256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")]
    public async Task A_stream_that_is_whole_is_read_as_ever(string header, string checksum)
    {
        var handler = new StubHandler().Answer(Text, headers: (header, checksum));
        using var client = BucketService.Client("https://bucket.test", handler: handler);

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest());

        Assert.Equal("ENABLED", handler.Request.Header("x-mode"));
        Assert.Equal(Text, Encoding.ASCII.GetString(await output.Body.ReadAllAsync()));
    }

    [Theory]
    [InlineData("x-amz-checksum-crc32", "CRC32")]
    [InlineData("x-amz-checksum-crc64nvme", "CRC64NVME")]
    [InlineData("x-amz-checksum-sha256", "SHA256")]
    public async Task A_stream_that_was_damaged_ends_in_an_error_that_stays(string header, string algorithm)
    {
        using var client = BucketService.Client("https://bucket.test", handler: new StubHandler().Answer(Text, headers: (header, "AAAAAA==")));

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest());
        var buffer = new byte[4];
        await output.Body.ReadExactlyAsync(buffer);
        await output.Body.ReadExactlyAsync(buffer);

        // The read that gets the last byte, not one after it.
        var exception = await Assert.ThrowsAsync<ChecksumMismatchException>(async () => await output.Body.ReadExactlyAsync(buffer.AsMemory(0, 1)));
        Assert.Equal(algorithm, exception.Algorithm);
        Assert.Contains(algorithm, exception.Message, StringComparison.Ordinal);
        Assert.True(exception.WasSent);
        await Assert.ThrowsAsync<TransportException>(async () => await output.Body.ReadExactlyAsync(buffer.AsMemory(0, 1)));
    }

    [Fact]
    public async Task A_stream_without_a_length_is_compared_at_its_end()
    {
        await using var server = new StreamServer(static async exchange =>
            await exchange.SendAsync("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nx-amz-checksum-crc32: AAAAAA==\n\n5\nhello\n0\n\n"));
        using var client = BucketService.Client(server.Url);

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest());
        var buffer = new byte[5];
        await output.Body.ReadExactlyAsync(buffer);

        await Assert.ThrowsAsync<ChecksumMismatchException>(async () => await output.Body.ReadExactlyAsync(buffer.AsMemory(0, 1)));
    }

    [Fact]
    public async Task The_fastest_one_that_is_there_is_compared_and_no_other()
    {
        var handler = new StubHandler().Answer(Text, headers: [("x-amz-checksum-sha256", "wrong"), ("x-amz-checksum-crc32", Crc32)]);
        using var client = BucketService.Client("https://bucket.test", handler: handler);

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest());

        Assert.Equal(9, (await output.Body.ReadAllAsync()).Length);
    }

    [Theory]
    [InlineData("x-amz-checksum-crc32", "AAAAAA==-3")]
    [InlineData("x-amz-checksum-sha1", "AAAAAA==")]
    [InlineData("x-amz-checksum-of-tomorrow", "AAAAAA==")]
    public async Task A_checksum_of_parts_or_by_another_algorithm_says_nothing(string header, string checksum)
    {
        using var client = BucketService.Client("https://bucket.test", handler: new StubHandler().Answer(Text, headers: (header, checksum)));

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest());

        Assert.Equal(9, (await output.Body.ReadAllAsync()).Length);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("ENABLED", "ENABLED")]
    public async Task What_need_not_be_compared_is_not_asked_for_where_the_options_say_so(string? mode, string? sent)
    {
        var handler = new StubHandler().Answer(Text, headers: ("x-amz-checksum-crc32", "AAAAAA=="));
        using var client = BucketService.Client(
            "https://bucket.test", static options => options.ResponseChecksumValidation = ResponseChecksumValidation.WhenRequired, handler: handler);

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest { Mode = mode });

        Assert.Equal(sent, handler.Request.Header("x-mode"));
        if (mode is null)
        {
            Assert.Equal(9, (await output.Body.ReadAllAsync()).Length);
        }
        else
        {
            await Assert.ThrowsAsync<ChecksumMismatchException>(() => output.Body.ReadAllAsync());
        }
    }

    [Fact]
    public async Task A_stream_that_is_decoded_on_the_way_is_not_what_the_checksum_is_of()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync("hello"u8.ToArray());
        }

        var sent = packed.ToArray();
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync($"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {sent.Length}\nx-amz-checksum-crc32: AAAAAA==\n\n");
            await exchange.SendAsync(sent);
        });
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip };
        using var client = BucketService.Client(server.Url, handler: handler);

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest());

        Assert.Equal("hello", Encoding.ASCII.GetString(await output.Body.ReadAllAsync()));
    }

    [Fact]
    public async Task A_body_in_memory_is_asked_for_again_and_then_an_error()
    {
        var handler = new StubHandler().Answer(Text, headers: ("x-amz-checksum-crc32", "AAAAAA==")).Answer(Text, headers: ("x-amz-checksum-crc32", Crc32));
        using var client = BucketService.Client("https://bucket.test", handler: handler);
        Assert.Equal(2, (await client.InvokeAsync(ReadOperation.Instance, new GetRequest())).Metadata.Attempts);

        using var broken = BucketService.Client("https://bucket.test", handler: new StubHandler().Answer(Text, headers: ("x-amz-checksum-crc32", "AAAAAA==")));
        var exception = await Assert.ThrowsAsync<ChecksumMismatchException>(() => broken.InvokeAsync(ReadOperation.Instance, new GetRequest()));
        Assert.Equal(3, exception.Attempts);
    }
}
