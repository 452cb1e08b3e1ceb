using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Streams that come down, over real sockets: when they are handed over, and what is not.</summary>
public sealed class DownloadTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    [Fact]
    public async Task A_stream_is_handed_over_before_its_body_has_arrived()
    {
        var handedOver = new TaskCompletionSource();
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 200000\nx-number: 7\n\n");
            await handedOver.Task;
            await exchange.SendAsync(Content);
        });
        using var client = BucketService.Client(server.Url);

        using var output = await client.GetAsync();
        handedOver.SetResult();

        Assert.Equal(7, output.Number);
        Assert.Equal(Content, await output.Body.ReadAllAsync());
    }

    [Fact]
    public async Task An_HttpClient_does_not_hold_back_the_stream_until_its_body_has_arrived()
    {
        var handedOver = new TaskCompletionSource();
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 200000\n\n");
            await handedOver.Task;
            await exchange.SendAsync(Content);
        });
        using var http = new HttpClient();
        using var client = BucketService.Client(server.Url, options => options.HttpInvoker = http);

        using var output = await client.GetAsync();
        handedOver.SetResult();

        Assert.Equal(Content, await output.Body.ReadAllAsync());
    }

    [Fact]
    public async Task Chunks_are_a_stream_too()
    {
        await using var server = new StreamServer(static async exchange =>
            await exchange.SendAsync("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n6\n world\n0\n\n"));
        using var client = BucketService.Client(server.Url);

        using var output = await client.GetAsync();

        Assert.Equal("hello world", Encoding.ASCII.GetString(await output.Body.ReadAllAsync()));
    }

    [Fact]
    public async Task A_stream_can_be_read_without_waiting_asynchronously()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(body: "hello"));
        using var client = BucketService.Client(server.Url);

        using var output = await client.GetAsync();
        using var reader = new StreamReader(output.Body);

        Assert.Equal("hello", reader.ReadToEnd());
    }

    [Fact]
    public async Task An_error_is_read_whole_as_ever()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(404, "x-error: NoSuchKey\n", "There is none."));
        using var client = BucketService.Client(server.Url);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.GetAsync());

        Assert.Equal(("NoSuchKey", "There is none.", 404), (exception.ErrorCode, exception.ServiceMessage, exception.StatusCode));
    }

    [Fact]
    public async Task A_transient_error_is_retried_before_anything_is_handed_over()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(exchange.Number < 3 ? 503 : 200, body: "hello"));
        using var client = BucketService.Client(server.Url);

        using var output = await client.GetAsync();

        Assert.Equal(3, output.Metadata.Attempts);
        Assert.Equal(5, (await output.Body.ReadAllAsync()).Length);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_head_that_is_not_what_the_protocol_promises_is_a_typed_error()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(headers: "x-number: many\n", body: "hello"));
        using var client = BucketService.Client(server.Url);

        await Assert.ThrowsAsync<ResponseFormatException>(() => client.GetAsync());

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Interceptors_see_the_output_before_its_body_is_read()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(body: "hello"));
        var watching = new Watching();
        using var client = BucketService.Client(server.Url, options => options.Interceptors.Add(watching));

        using var output = await client.GetAsync();

        Assert.Same(output, watching.Output);
        Assert.Equal("hello", Encoding.ASCII.GetString(await output.Body.ReadAllAsync()));
    }

    [Fact]
    public async Task Progress_is_what_was_read()
    {
        await using var server = new StreamServer(static async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 200000\n\n");
            await exchange.SendAsync(Content);
        });
        using var client = BucketService.Client(server.Url);
        var progress = new Noted();
        using var output = await client.GetAsync();
        await using var body = output.Body.WithProgress(progress);

        await body.ReadAllAsync();

        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.Equal(200_000, progress.Values[^1]);
        await body.DisposeAsync();
        Assert.False(output.Body.CanRead);
    }

    private sealed class Watching : CallInterceptor
    {
        public object? Output { get; private set; }

        public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken)
        {
            Output = context.Output;
            return default;
        }
    }
}
