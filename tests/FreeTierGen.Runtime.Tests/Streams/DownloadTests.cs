using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Streams that come down, over real sockets.</summary>
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
        Assert.Equal(Content, await ReadAsync(output.Body));
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

        Assert.Equal(Content, await ReadAsync(output.Body));
    }

    [Fact]
    public async Task Chunks_are_a_stream_too()
    {
        await using var server = new StreamServer(static async exchange =>
            await exchange.SendAsync("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n6\n world\n0\n\n"));
        using var client = BucketService.Client(server.Url);

        using var output = await client.GetAsync();

        Assert.Equal("hello world", Encoding.ASCII.GetString(await ReadAsync(output.Body)));
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
    public async Task The_connection_is_free_when_the_stream_was_read_to_its_end()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(body: "hello"));
        using var client = BucketService.Client(server.Url);
        var first = await client.GetAsync();
        await ReadAsync(first.Body);

        // The first one is not disposed.
        using var second = await client.GetAsync();
        await ReadAsync(second.Body);

        Assert.Equal((2, 1), (server.Requests, server.Connections));
        Assert.Equal(0, await first.Body.ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task The_connection_is_free_when_the_stream_is_disposed_before_a_short_rest()
    {
        var isAnswered = new TaskCompletionSource();
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 200000\n\n");
            await exchange.SendAsync(Content);
            isAnswered.TrySetResult();
        });
        using var client = BucketService.Client(server.Url);
        using (var output = await client.GetAsync())
        {
            await output.Body.ReadExactlyAsync(new byte[10]);
        }

        await isAnswered.Task;
        await WaitAsync(async () =>
        {
            // Reading the rest takes a moment, in which a further call would open a connection of its own.
            var before = server.Connections;
            using var output = await client.GetAsync();
            await ReadAsync(output.Body);
            return server.Connections == before;
        });
    }

    [Fact]
    public async Task A_long_rest_is_not_read_when_the_stream_is_disposed()
    {
        var isDropped = new TaskCompletionSource<bool>();
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 10000000000\n\n");
            try
            {
                await exchange.SendZerosAsync(10_000_000_000);
            }
            catch (IOException)
            {
                isDropped.SetResult(true);
                throw;
            }
        });
        using var client = BucketService.Client(server.Url);
        var output = await client.GetAsync();
        await output.Body.ReadExactlyAsync(new byte[10]);

        output.Dispose();
        output.Dispose();

        Assert.True(await isDropped.Task);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await output.Body.ReadExactlyAsync(new byte[1]));
    }

    [Theory]
    [InlineData("Content-Length: 11\n\nhello")]
    [InlineData("Transfer-Encoding: chunked\n\n5\nhello\n")]
    [InlineData("Transfer-Encoding: chunked\n\nb\nhello")]
    public async Task A_body_that_is_cut_is_a_typed_error_of_the_read_and_not_its_end(string answer)
    {
        await using var server = new StreamServer(async exchange =>
        {
            exchange.IsLast = true;
            await exchange.SendAsync("HTTP/1.1 200 OK\n" + answer);
        });
        using var client = BucketService.Client(server.Url);
        using var output = await client.GetAsync();
        var received = new MemoryStream();

        var exception = await Assert.ThrowsAsync<TransportException>(() => output.Body.CopyToAsync(received));

        Assert.Equal("hello", Encoding.ASCII.GetString(received.ToArray()));
        Assert.Contains("The body of the response of Get could not be read to its end, after 5 bytes: ", exception.Message, StringComparison.Ordinal);
        Assert.True(exception is { WasSent: true, Attempts: 1 });

        // Who goes on all the same does not find an end either.
        await Assert.ThrowsAsync<TransportException>(() => output.Body.CopyToAsync(received));
    }

    [Theory]
    [InlineData(4, "more than 4")]
    [InlineData(6, "has 5")]
    public async Task A_body_of_another_length_than_it_names_is_found_whatever_the_handler_does(int named, string difference)
    {
        using var handler = new StubHandler().Answer((_, _) =>
        {
            var response = StubHandler.Response(200, "hello");
            response.Content.Headers.ContentLength = named;
            return Task.FromResult(response);
        });
        using var client = BucketService.Client("http://bucket.test", handler: handler);
        using var output = await client.GetAsync();

        var exception = await Assert.ThrowsAsync<TransportException>(() => ReadAsync(output.Body));

        Assert.Contains(difference, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_that_stalls_ends_by_the_attempts_limit()
    {
        var time = new ManualTimeProvider();
        await using var server = new StreamServer(static async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 11\n\nhello");
            await Task.Delay(Timeout.Infinite, exchange.Token);
        });
        using var client = BucketService.Client(server.Url, options =>
        {
            options.TimeProvider = time;
            options.AttemptTimeout = TimeSpan.FromSeconds(30);
        });
        using var output = await client.GetAsync();
        await output.Body.ReadExactlyAsync(new byte[5]);

        // Nobody reads: no time runs.
        time.Advance(TimeSpan.FromHours(1));
        var reading = output.Body.ReadAsync(new byte[10]).AsTask();
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(reading.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => reading);
        Assert.Equal("The body of the response of Get stalled after 5 bytes: nothing arrived within the limit of 30 s.", exception.Message);
        Assert.True(exception is { WasSent: true, Limit.TotalSeconds: 30 });
        await Assert.ThrowsAsync<TransportException>(async () => await output.Body.ReadExactlyAsync(new byte[10]));
    }

    [Fact]
    public async Task A_body_may_take_longer_than_the_call_as_long_as_it_moves()
    {
        var time = new ManualTimeProvider();
        var next = new SemaphoreSlim(0);
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 5\n\n");
            for (var count = 0; count < 5; count++)
            {
                await next.WaitAsync(exchange.Token);
                await exchange.SendAsync("x");
            }
        });
        using var client = BucketService.Client(server.Url, options =>
        {
            options.TimeProvider = time;
            options.CallTimeout = TimeSpan.FromSeconds(40);
            options.AttemptTimeout = TimeSpan.FromSeconds(30);
        });
        using var output = await client.GetAsync();

        for (var count = 0; count < 5; count++)
        {
            var reading = output.Body.ReadAsync(new byte[10]).AsTask();
            time.Advance(TimeSpan.FromSeconds(29));
            next.Release();
            Assert.Equal(1, await reading);
        }

        Assert.Equal(0, await output.Body.ReadAsync(new byte[10]));
    }

    [Fact]
    public async Task Cancelling_a_read_ends_it_and_the_call_is_over_by_then()
    {
        using var call = new CancellationTokenSource();
        using var read = new CancellationTokenSource();
        await using var server = new StreamServer(static async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 11\n\nhello");
            await Task.Delay(Timeout.Infinite, exchange.Token);
        });
        using var client = BucketService.Client(server.Url);
        using var output = await client.GetAsync(call.Token);
        await call.CancelAsync();
        await output.Body.ReadExactlyAsync(new byte[5]);

        var reading = output.Body.ReadAsync(new byte[10], read.Token).AsTask();
        await read.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(read.Token, exception.CancellationToken);
        await Assert.ThrowsAsync<TransportException>(async () => await output.Body.ReadExactlyAsync(new byte[10]));
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
        Assert.Equal(5, (await ReadAsync(output.Body)).Length);
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
    public async Task A_stream_that_does_not_reach_the_caller_is_closed()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(headers: "x-number: 11\n", body: "hello"));
        var streams = new List<Stream>();
        using var failing = BucketService.Client(server.Url, options => options.Interceptors.Add(new Failing(streams)));
        using var checking = BucketService.Client(server.Url, options => options.ValidateResponses = true);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failing.GetAsync());
        await Assert.ThrowsAsync<ResponseValidationException>(() => checking.GetAsync());

        Assert.False(Assert.Single(streams).CanRead);
    }

    [Fact]
    public async Task Interceptors_see_the_output_before_its_body_is_read()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(body: "hello"));
        var watching = new Watching();
        using var client = BucketService.Client(server.Url, options => options.Interceptors.Add(watching));

        using var output = await client.GetAsync();

        Assert.Same(output, watching.Output);
        Assert.Equal("hello", Encoding.ASCII.GetString(await ReadAsync(output.Body)));
    }

    [Fact]
    public async Task A_handlers_stream_that_ignores_its_token_is_left_alone_with_memory_of_its_own()
    {
        var time = new ManualTimeProvider();
        var release = new TaskCompletionSource();
        var stubborn = new SourceStream([1, 2, 3], canSeek: false) { BeforeRead = (_, _) => release.Task };
        using var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(stubborn) }));
        using var client = BucketService.Client("http://bucket.test", options => options.TimeProvider = time, handler: handler);
        using var output = await client.GetAsync();
        var buffer = new byte[3];
        var reading = output.Body.ReadAsync(buffer).AsTask();

        time.Advance(TimeSpan.FromSeconds(60));

        await Assert.ThrowsAsync<CallTimeoutException>(() => reading);
        release.SetResult();
        await WaitAsync(() => Task.FromResult(stubborn.TotalRead == 3));
        Assert.Equal([0, 0, 0], buffer);
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

        await ReadAsync(body);

        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.Equal(200_000, progress.Values[^1]);
        await body.DisposeAsync();
        Assert.False(output.Body.CanRead);
    }

    private static async Task<byte[]> ReadAsync(Stream body)
    {
        var received = new MemoryStream();
        await body.CopyToAsync(received);
        return received.ToArray();
    }

    private static async Task WaitAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(10);
        }
    }

    private sealed class Failing(List<Stream> streams) : CallInterceptor
    {
        public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken)
        {
            streams.Add(((GetResponse)context.Output!).Body);
            throw new InvalidTimeZoneException();
        }
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
