using FreeTierGen.Runtime.Tests.Checksums;
using FreeTierGen.Runtime.Tests.Streams;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>What responses say of themselves besides their id, where a service says more.</summary>
public sealed class MetadataTests
{
    private static readonly (string, string)[] Ids = [("x-amz-request-id", "one"), ("x-amz-id-2", "two")];

    [Theory]
    [InlineData(true, "two")]
    [InlineData(false, null)]
    public async Task A_response_has_a_second_id_where_the_service_gives_one(bool gives, string? expected)
    {
        using var client = Client(gives, new StubHandler().Answer(headers: Ids));

        var metadata = (await client.PutAsync(null)).Metadata;

        Assert.Equal("one", metadata.RequestId);
        Assert.Equal(expected, metadata.ExtendedRequestId);
        Assert.Equal(expected is not null, metadata.ToString().Contains("extended request id two", StringComparison.Ordinal));
        Assert.Null(metadata.ChecksumAlgorithm);
    }

    [Fact]
    public async Task An_error_has_it_too()
    {
        using var client = Client(true, new StubHandler().Answer(status: 403, headers: Ids));

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.PutAsync(null));

        Assert.Equal("two", exception.Metadata.ExtendedRequestId);
    }

    [Fact]
    public async Task A_stream_has_it_and_tells_by_what_it_is_checked()
    {
        using var client = Client(true, new StubHandler().Answer("123456789", headers: [.. Ids, ("x-amz-checksum-crc32", "y/Q5Jg==")]));

        using var output = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest());

        Assert.Equal("two", output.Metadata.ExtendedRequestId);
        Assert.Equal("CRC32", output.Metadata.ChecksumAlgorithm);
    }

    [Fact]
    public async Task A_body_in_memory_tells_by_what_it_was_checked()
    {
        using var client = Client(false, new StubHandler().Answer("123456789", headers: ("x-amz-checksum-crc32", "y/Q5Jg==")));

        Assert.Equal("CRC32", (await client.InvokeAsync(ReadOperation.Instance, new GetRequest())).Metadata.ChecksumAlgorithm);
    }

    private static ServiceClient Client(bool gives, StubHandler handler) =>
        BucketService.Client("https://bucket.test", service: gives ? BucketService.Lenient : BucketService.Plain, handler: handler);
}
