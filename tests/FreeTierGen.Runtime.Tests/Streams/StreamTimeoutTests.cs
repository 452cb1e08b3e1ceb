using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>The limits of calls that send a stream: the service's silence counts, the caller's own stream may take its time.</summary>
public sealed class StreamTimeoutTests
{
    private static readonly byte[] Content = new byte[100_000];

    private readonly ManualTimeProvider _time = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    public async Task Waiting_for_the_callers_stream_is_no_silence_of_the_service(long position)
    {
        await using var server = new StreamServer(static async exchange =>
        {
            await exchange.ReadBodyAsync();
            await exchange.AnswerAsync();
        });
        using var client = BucketService.Client(server.Url, options => options.TimeProvider = _time);
        var call = client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = Slow(position) });
        await _reached.Task;

        _time.Advance(TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.FromHours(1));
        _release.SetResult();

        Assert.Equal(1, (await call).Metadata.Attempts);
    }

    [Fact]
    public async Task Waiting_for_the_hash_of_the_callers_stream_is_no_silence_of_the_service()
    {
        await using var server = new StreamServer(static async exchange =>
        {
            await exchange.ReadBodyAsync();
            await exchange.AnswerAsync();
        });
        using var client = BucketService.Client(server.Url, options => options.TimeProvider = _time);
        var call = client.PutAsync(Slow(65_536));
        await _reached.Task;

        _time.Advance(TimeSpan.FromHours(1));
        _release.SetResult();

        Assert.Equal(1, (await call).Metadata.Attempts);
    }

    [Fact]
    public async Task After_the_stream_was_waited_for_the_services_silence_counts_again()
    {
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.ReadBodyAsync();
            _reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, exchange.Token);
        });
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var client = BucketService.Client(server.Url, options => options.TimeProvider = _time);
        var stream = new SourceStream(Content, canSeek: false)
        {
            BeforeRead = (position, _) =>
            {
                waiting.TrySetResult();
                return position == 0 ? _release.Task : Task.CompletedTask;
            },
        };
        var call = client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = stream });
        await waiting.Task;
        _time.Advance(TimeSpan.FromHours(1));
        _release.SetResult();
        await _reached.Task;

        _time.Advance(TimeSpan.FromSeconds(60));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => call);
        Assert.True(exception is { IsBodySpent: true, WasSent: true, Attempts: 1 });
        Assert.Equal((TimeSpan.FromSeconds(60), "AttemptTimeout"), (exception.Limit, exception.Option));
    }

    [Fact]
    public async Task The_calls_limit_counts_while_the_callers_stream_is_waited_for_where_there_is_one()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync());
        using var client = BucketService.Client(server.Url, options =>
        {
            options.TimeProvider = _time;
            options.CallTimeout = TimeSpan.FromMinutes(5);
        });
        var call = client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = Slow(0) });
        await _reached.Task;

        _time.Advance(TimeSpan.FromMinutes(5));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => call);
        Assert.Equal(TimeSpan.FromMinutes(5), exception.Limit);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_for_a_stream_that_ignores_it()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync());
        using var client = BucketService.Client(server.Url);
        var call = client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = Slow(0) }, cancellation.Token);
        await _reached.Task;

        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task When_the_call_has_ended_its_stream_is_read_no_more()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync());
        using var handler = new ImpatientHandler();
        using var client = BucketService.Client(server.Url, handler: handler);
        var reads = 0;
        var hasEnded = false;
        var stream = new SourceStream(Content, canSeek: false)
        {
            BeforeRead = async (_, token) =>
            {
                reads++;
                _reached.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    hasEnded = true;
                }
            },
        };
        handler.Reached = _reached.Task;

        await client.InvokeAsync(PutOperation.Anonymous, new PutRequest { Body = stream });

        Assert.True(handler.Sending is not null && reads == 1 && hasEnded);
        await Assert.ThrowsAnyAsync<Exception>(() => handler.Sending);
        Assert.Equal(1, reads);
    }

    // It ignores its token, as some do.
    private SourceStream Slow(long position) => new(Content)
    {
        BeforeRead = (at, _) =>
        {
            if (at != position)
            {
                return Task.CompletedTask;
            }

            _reached.TrySetResult();
            return _release.Task;
        },
    };

    // Answers while the body is still being read.
    private sealed class ImpatientHandler : HttpMessageHandler
    {
        public Task Reached { get; set; } = Task.CompletedTask;

        public Task? Sending { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sending = request.Content!.CopyToAsync(Stream.Null, CancellationToken.None);
            await Reached;
            return StubHandler.Response(200, "");
        }
    }
}
