using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>How long a stream is that goes up, and who says so.</summary>
public sealed class UploadLengthTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_named_length_says_how_much_of_a_stream_is_sent(bool canSeek)
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek), ContentLength = 100_000 });

        Assert.Equal(Content[..100_000], Assert.Single(server.Bodies));
        Assert.Equal("100000", server.Exchanges[0].Header("Content-Length"));
    }

    [Fact]
    public async Task A_named_length_that_a_stream_does_not_have_is_found_before_anything_is_sent()
    {
        using var client = BucketService.Client("http://127.0.0.1:1");

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content), ContentLength = 200_001 }));

        Assert.Contains("200001 bytes, and its stream has 200000", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_ends_before_its_named_length_is_typed_and_not_sent_again()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<RequestStreamException>(() => client.InvokeAsync(
            PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false), ContentLength = 200_001 }));

        Assert.Contains("ended after 200000 of 200001 bytes", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.WasSent);
        Assert.Empty(server.Bodies);
    }

    [Fact]
    public async Task A_stream_that_becomes_longer_meanwhile_is_sent_as_long_as_it_was()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        using var stream = new MemoryStream();
        stream.Write(Content);
        stream.Position = 0;
        var growing = new Growing(stream);

        await client.PutAsync(growing);

        Assert.Equal(Content, Assert.Single(server.Bodies));
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_sent_in_chunks()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) });

        Assert.Equal(Content, Assert.Single(server.Bodies));
        Assert.Equal("chunked", server.Exchanges[0].Header("Transfer-Encoding"));
        Assert.Null(server.Exchanges[0].Header("Content-Length"));
    }

    [Fact]
    public async Task Where_the_length_is_needed_a_stream_without_one_is_not_sent()
    {
        using var client = BucketService.Client("http://127.0.0.1:1");

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.WithLength, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Contains("the length of its stream", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Growing(MemoryStream stream) : DelegatingStream(stream)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var position = stream.Position;
            stream.Position = stream.Length;
            stream.WriteByte(1);
            stream.Position = position;
            return stream.ReadAsync(buffer, cancellationToken);
        }
    }
}
