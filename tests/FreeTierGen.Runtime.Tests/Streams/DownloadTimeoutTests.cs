using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>How long a stream that comes down is waited for, and how a wait is ended.</summary>
public sealed class DownloadTimeoutTests
{
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
        Assert.Equal("The body of the response of Get stalled after 5 bytes: nothing arrived within the limit of 30 s (StallTimeout).", exception.Message);
        Assert.True(exception is { WasSent: true, Limit.TotalSeconds: 30, Option: "StallTimeout" });
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
        await Polling.UntilAsync(() => Task.FromResult(stubborn.TotalRead == 3));
        Assert.Equal([0, 0, 0], buffer);
    }
}
