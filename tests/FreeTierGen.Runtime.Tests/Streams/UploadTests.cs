using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Streams that go up, over real sockets: what is sent of them, and what is said of those that fail.</summary>
public sealed class UploadTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    [Fact]
    public async Task A_stream_that_can_seek_is_sent_from_its_position_with_its_length_and_hash()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content) { Position = 1000 };

        await client.PutAsync(stream);

        Assert.Equal(Content[1000..], Assert.Single(server.Bodies));
        Assert.Equal("199000", server.Exchanges[0].Header("Content-Length"));
        Assert.Equal(Hash(Content[1000..]), server.Exchanges[0].Header("x-amz-content-sha256"));
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_stream_that_stands_beyond_its_end_is_an_empty_body()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.PutAsync(new SourceStream(Content) { Position = Content.Length + 5 });

        Assert.Empty(Assert.Single(server.Bodies));
        Assert.Equal("0", server.Exchanges[0].Header("Content-Length"));
    }

    [Fact]
    public async Task An_empty_stream_is_an_empty_body()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.PutAsync(Stream.Null);

        Assert.Empty(Assert.Single(server.Bodies));
        Assert.Equal("0", server.Exchanges[0].Header("Content-Length"));
        Assert.Equal("application/octet-stream", server.Exchanges[0].Header("Content-Type"));
    }

    [Fact]
    public async Task No_stream_is_no_body_and_no_content_type()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.PutAsync(null);

        Assert.Empty(Assert.Single(server.Bodies));
        Assert.Null(server.Exchanges[0].Header("Content-Type"));
        Assert.Equal(Hash([]), server.Exchanges[0].Header("x-amz-content-sha256"));
    }

    [Fact]
    public async Task A_content_type_that_the_request_names_is_sent_in_place_of_the_protocols()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.Instance, new PutRequest { ContentType = "image/png" });

        Assert.Equal("image/png", server.Exchanges[0].Header("Content-Type"));
    }

    [Fact]
    public async Task What_a_callers_stream_throws_is_typed_and_not_sent_again()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content, canSeek: false)
        {
            BeforeRead = static (position, _) => position > 0 ? throw new IOException("The disk is gone.") : Task.CompletedTask,
        };

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = stream }));

        Assert.Equal("The stream in the request of Put failed: The disk is gone.", exception.Message.TrimEnd('.') + ".");
        Assert.IsType<IOException>(exception.InnerException);
        Assert.True(exception.WasSent);
        Assert.Empty(server.Bodies);
    }

    [Fact]
    public async Task What_a_callers_stream_throws_while_it_is_hashed_is_typed_and_nothing_is_sent()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content) { BeforeRead = static (_, _) => throw new IOException("The disk is gone.") };

        var exception = await Assert.ThrowsAsync<RequestStreamException>(() => client.PutAsync(stream));

        Assert.IsType<IOException>(exception.InnerException);
        Assert.False(exception.WasSent);
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task A_closed_stream_is_not_sent()
    {
        using var client = BucketService.Client("http://127.0.0.1:1");
        var stream = new SourceStream(Content);
        await stream.DisposeAsync();

        var exception = await Assert.ThrowsAsync<RequestStreamException>(() => client.PutAsync(stream));

        Assert.Contains("can't be read", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_what_was_sent_and_starts_again_with_each_attempt()
    {
        await using var server = new UploadServer(static exchange => exchange.AnswerAsync(exchange.Number < 2 ? 503 : 200));
        using var client = BucketService.Client(server.Url);
        var progress = new Noted();
        var stream = new SourceStream(Content);

        await client.PutAsync(stream.WithProgress(progress));

        Assert.Equal([65536, 131072, 196608, 200000, 65536, 131072, 196608, 200000], progress.Values);
        Assert.False(stream.IsDisposed);
    }

    private static string Hash(byte[] content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();
}
