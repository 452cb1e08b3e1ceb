using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Streams that go up with a checksum of them.</summary>
public sealed class UploadChecksumTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    [Fact]
    public async Task A_stream_carries_its_checksum_where_the_model_asks_for_one()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.WithChecksum, new PutRequest { Body = new SourceStream(Content) });

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(Content);
        Assert.Equal(Convert.ToBase64String(hash.GetHashAndReset()), server.Exchanges[0].Header("Content-MD5"));
        Assert.Equal(Content, Assert.Single(server.Bodies));
    }

    [Fact]
    public async Task A_checksum_of_a_stream_that_can_not_seek_is_refused()
    {
        using var client = BucketService.Client("http://127.0.0.1:1");

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.WithChecksum, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Contains("carries a checksum of its stream", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_hash_is_computed_together_with_what_the_signature_needs()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content);

        await client.InvokeAsync(PutOperation.WithTreeHash, new PutRequest { Body = stream });

        // The tree of less than a MiB is its only leaf.
        var hash = Convert.ToHexString(SHA256.HashData(Content)).ToLowerInvariant();
        Assert.Equal(hash, server.Exchanges[0].Header("x-tree"));
        Assert.Equal(hash, server.Exchanges[0].Header("x-amz-content-sha256"));
        Assert.Equal(2 * Content.Length, stream.TotalRead);
    }

    [Fact]
    public async Task A_tree_hash_of_a_stream_that_can_not_seek_is_refused()
    {
        using var client = BucketService.Client("http://127.0.0.1:1");

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.WithTreeHash, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Contains("carries a tree hash of its stream", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-MD5")]
    [InlineData("x-tree")]
    public async Task A_checksum_that_the_request_has_already_is_left_as_it_is(string name)
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content);
        var operation = name == "x-tree" ? PutOperation.WithTreeHash : PutOperation.WithChecksum;

        await client.InvokeAsync(operation, new PutRequest { Body = stream, Header = (name, "own") });

        Assert.Equal("own", server.Exchanges[0].Header(name));
        Assert.Equal(2 * Content.Length, stream.TotalRead);
    }
}
