using System.Net.Sockets;
using System.Security.Cryptography;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Streams that go up, over real sockets.</summary>
public sealed class UploadTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    private readonly List<byte[]> _bodies = [];
    private readonly List<StreamExchange> _exchanges = [];

    [Fact]
    public async Task A_stream_that_can_seek_is_sent_from_its_position_with_its_length_and_hash()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content) { Position = 1000 };

        await client.PutAsync(stream);

        Assert.Equal(Content[1000..], Assert.Single(_bodies));
        Assert.Equal("199000", _exchanges[0].Header("Content-Length"));
        Assert.Equal(Hash(Content[1000..]), _exchanges[0].Header("x-amz-content-sha256"));
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_sent_in_chunks()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) });

        Assert.Equal(Content, Assert.Single(_bodies));
        Assert.Equal("chunked", _exchanges[0].Header("Transfer-Encoding"));
        Assert.Null(_exchanges[0].Header("Content-Length"));
    }

    [Fact]
    public async Task An_empty_stream_is_an_empty_body()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);

        await client.PutAsync(Stream.Null);

        Assert.Empty(Assert.Single(_bodies));
        Assert.Equal("0", _exchanges[0].Header("Content-Length"));
        Assert.Equal("application/octet-stream", _exchanges[0].Header("Content-Type"));
    }

    [Fact]
    public async Task No_stream_is_no_body_and_no_content_type()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);

        await client.PutAsync(null);

        Assert.Empty(Assert.Single(_bodies));
        Assert.Null(_exchanges[0].Header("Content-Type"));
        Assert.Equal(Hash([]), _exchanges[0].Header("x-amz-content-sha256"));
    }

    [Fact]
    public async Task A_content_type_that_the_request_names_is_sent_in_place_of_the_protocols()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.Instance, new PutRequest { ContentType = "image/png" });

        Assert.Equal("image/png", _exchanges[0].Header("Content-Type"));
    }

    [Fact]
    public async Task A_retry_sends_the_stream_from_where_it_stood_and_hashes_it_once()
    {
        await using var server = Server(static exchange => exchange.AnswerAsync(exchange.Number < 3 ? 503 : 200));
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content) { Position = 5 };

        var output = await client.PutAsync(stream);

        Assert.Equal(3, output.Metadata.Attempts);
        Assert.All(_bodies, body => Assert.Equal(Content[5..], body));
        Assert.Equal(3, _bodies.Count);
        Assert.Equal((1 + 3) * (Content.Length - 5), stream.TotalRead);
    }

    [Fact]
    public async Task A_stream_that_can_not_seek_is_sent_once_and_the_services_error_says_so()
    {
        await using var server = Server(static exchange => exchange.AnswerAsync(503, "x-error: SlowDown\n", "later"));
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Equal(1, server.Requests);
        Assert.True(exception.IsBodySpent);
        Assert.Contains("not sent again: its body is a stream that can't be read twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_can_not_seek_is_sent_once_when_the_connection_is_lost()
    {
        await using var server = Server(static exchange =>
        {
            exchange.IsLast = true;
            return Task.CompletedTask;
        });
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<TransportException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Equal(1, server.Requests);
        Assert.True(exception is { IsBodySpent: true, WasSent: true, Attempts: 1 });
    }

    [Fact]
    public async Task An_error_that_no_retry_would_follow_says_nothing_of_the_stream()
    {
        await using var server = Server(static exchange => exchange.AnswerAsync(404, body: "no"));
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.False(exception.IsBodySpent);
        Assert.DoesNotContain("stream", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_can_not_seek_is_sent_again_while_nothing_was_read_of_it()
    {
        await using var server = Server();
        using var handler = new RefusingHandler();
        using var client = BucketService.Client(server.Url, handler: handler);

        var output = await client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) });

        Assert.Equal(2, output.Metadata.Attempts);
        Assert.Equal(Content, Assert.Single(_bodies));
    }

    [Fact]
    public async Task What_a_callers_stream_throws_is_typed_and_not_sent_again()
    {
        await using var server = Server();
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
        Assert.Empty(_bodies);
    }

    [Fact]
    public async Task What_a_callers_stream_throws_while_it_is_hashed_is_typed_and_nothing_is_sent()
    {
        await using var server = Server();
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_named_length_says_how_much_of_a_stream_is_sent(bool canSeek)
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek), ContentLength = 100_000 });

        Assert.Equal(Content[..100_000], Assert.Single(_bodies));
        Assert.Equal("100000", _exchanges[0].Header("Content-Length"));
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
        await using var server = Server();
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<RequestStreamException>(() => client.InvokeAsync(
            PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false), ContentLength = 200_001 }));

        Assert.Contains("ended after 200000 of 200001 bytes", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.WasSent);
        Assert.Empty(_bodies);
    }

    [Fact]
    public async Task A_stream_that_becomes_longer_meanwhile_is_sent_as_long_as_it_was()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);
        using var stream = new MemoryStream();
        stream.Write(Content);
        stream.Position = 0;
        var growing = new Growing(stream);

        await client.PutAsync(growing);

        Assert.Equal(Content, Assert.Single(_bodies));
    }

    [Fact]
    public async Task Where_the_length_is_needed_a_stream_without_one_is_not_sent()
    {
        using var client = BucketService.Client("http://127.0.0.1:1");

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.WithLength, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Contains("the length of its stream", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_carries_its_checksum_where_the_model_asks_for_one()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url);

        await client.InvokeAsync(PutOperation.WithChecksum, new PutRequest { Body = new SourceStream(Content) });

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(Content);
        Assert.Equal(Convert.ToBase64String(hash.GetHashAndReset()), _exchanges[0].Header("Content-MD5"));
        Assert.Equal(Content, Assert.Single(_bodies));
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
    public async Task Progress_is_what_was_sent_and_starts_again_with_each_attempt()
    {
        await using var server = Server(static exchange => exchange.AnswerAsync(exchange.Number < 2 ? 503 : 200));
        using var client = BucketService.Client(server.Url);
        var progress = new Noted();
        var stream = new SourceStream(Content);

        await client.PutAsync(stream.WithProgress(progress));

        Assert.Equal([65536, 131072, 196608, 200000, 65536, 131072, 196608, 200000], progress.Values);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task An_interceptor_that_reads_a_stream_that_can_not_seek_leaves_nothing_to_send()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url, static options => options.Interceptors.Add(new Reading()));

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Contains("was read already", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_bodies);
    }

    [Fact]
    public async Task An_interceptor_may_read_a_stream_that_can_seek()
    {
        await using var server = Server();
        using var client = BucketService.Client(server.Url, static options => options.Interceptors.Add(new Reading()));

        await client.PutAsync(new SourceStream(Content));

        Assert.Equal(Content, Assert.Single(_bodies));
    }

    private static string Hash(byte[] content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();

    private StreamServer Server(Func<StreamExchange, Task>? answer = null) => new(async exchange =>
    {
        var body = await exchange.ReadBytesAsync();
        lock (_bodies)
        {
            _bodies.Add(body);
            _exchanges.Add(exchange);
        }

        await (answer?.Invoke(exchange) ?? exchange.AnswerAsync());
    });

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

    private sealed class Reading : CallInterceptor
    {
        public override async ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
    }

    // The first attempt finds no connection.
    private sealed class RefusingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ++_count == 1 ? throw new HttpRequestException("No.", new SocketException(111)) : base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Keeps what it is told, in order.</summary>
internal sealed class Noted : IProgress<long>
{
    public List<long> Values { get; } = [];

    public void Report(long value) => Values.Add(value);
}

/// <summary>Passes everything on.</summary>
internal abstract class DelegatingStream(Stream inner) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(buffer, cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void SetLength(long value) => inner.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
