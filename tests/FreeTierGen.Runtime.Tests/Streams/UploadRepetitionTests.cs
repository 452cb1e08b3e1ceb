using System.Net.Sockets;
using System.Security.Cryptography;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Streams that go up more than once, and those that can not.</summary>
public sealed class UploadRepetitionTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    [Fact]
    public async Task A_retry_sends_the_stream_from_where_it_stood_and_hashes_it_once()
    {
        await using var server = new UploadServer(static exchange => exchange.AnswerAsync(exchange.Number < 3 ? 503 : 200));
        using var client = BucketService.Client(server.Url);
        var stream = new SourceStream(Content) { Position = 5 };

        var output = await client.PutAsync(stream);

        Assert.Equal(3, output.Metadata.Attempts);
        Assert.All(server.Bodies, body => Assert.Equal(Content[5..], body));
        Assert.Equal(3, server.Bodies.Count);
        Assert.Equal((1 + 3) * (Content.Length - 5), stream.TotalRead);
    }

    [Fact]
    public async Task A_retry_tells_no_end_of_what_takes_as_long_as_it_moves()
    {
        await using var server = new UploadServer(static exchange =>
            exchange.AnswerAsync(exchange.Number < 2 ? 503 : 200, "Date: Mon, 30 Nov 2026 07:00:00 GMT\n"));
        using var client = BucketService.Client(server.Url);

        await client.PutAsync(new SourceStream(Content));

        Assert.Equal("attempt=2; max=3", server.Exchanges[1].Header("amz-sdk-request"));
    }

    [Fact]
    public async Task A_stream_that_can_not_seek_is_sent_once_and_the_services_error_says_so()
    {
        await using var server = new UploadServer(static exchange => exchange.AnswerAsync(503, "x-error: SlowDown\n", "later"));
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
        await using var server = new UploadServer(static exchange =>
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
        await using var server = new UploadServer(static exchange => exchange.AnswerAsync(404, body: "no"));
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.False(exception.IsBodySpent);
        Assert.DoesNotContain("stream", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_can_not_seek_is_sent_again_while_nothing_was_read_of_it()
    {
        await using var server = new UploadServer();
        using var handler = new RefusingHandler();
        using var client = BucketService.Client(server.Url, handler: handler);

        var output = await client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) });

        Assert.Equal(2, output.Metadata.Attempts);
        Assert.Equal(Content, Assert.Single(server.Bodies));
    }

    [Fact]
    public async Task An_interceptor_that_reads_a_stream_that_can_not_seek_leaves_nothing_to_send()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url, static options => options.Interceptors.Add(new Reading()));

        var exception = await Assert.ThrowsAsync<RequestStreamException>(
            () => client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = new SourceStream(Content, canSeek: false) }));

        Assert.Contains("was read already", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Bodies);
    }

    [Fact]
    public async Task An_interceptor_may_read_a_stream_that_can_seek()
    {
        await using var server = new UploadServer();
        using var client = BucketService.Client(server.Url, static options => options.Interceptors.Add(new Reading()));

        await client.PutAsync(new SourceStream(Content));

        Assert.Equal(Content, Assert.Single(server.Bodies));
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
