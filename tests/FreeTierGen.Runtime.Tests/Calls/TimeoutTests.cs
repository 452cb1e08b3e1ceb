using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime.Tests.Calls;

public sealed class TimeoutTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_retried()
    {
        var handler = new StubHandler().Hang(() => _time.Advance(TimeSpan.FromSeconds(2))).Answer();
        using var client = Client(handler, options => options.AttemptTimeout = TimeSpan.FromSeconds(2));

        Assert.Equal(2, (await client.RepeatAsync()).Metadata.Attempts);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_for_the_last_time_is_a_typed_error()
    {
        var handler = new StubHandler().Hang(() => _time.Advance(TimeSpan.FromSeconds(2)));
        using var client = Client(handler, options => options.AttemptTimeout = TimeSpan.FromSeconds(2));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.RepeatAsync());

        Assert.Equal(TimeSpan.FromSeconds(2), exception.Limit);
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_ends_without_another_attempt()
    {
        var handler = new StubHandler().Hang(() => _time.Advance(TimeSpan.FromSeconds(3)));
        using var client = Client(handler, options => options.CallTimeout = TimeSpan.FromSeconds(3));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.EchoAsync());

        Assert.Equal(TimeSpan.FromSeconds(3), exception.Limit);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task All_attempts_together_are_under_the_calls_limit()
    {
        var handler = new StubHandler().Hang(() => _time.Advance(TimeSpan.FromSeconds(2)));
        using var client = Client(handler, options =>
        {
            options.AttemptTimeout = TimeSpan.FromSeconds(2);
            options.CallTimeout = TimeSpan.FromSeconds(3.5);
        });

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.RepeatAsync());

        Assert.Equal(TimeSpan.FromSeconds(3.5), exception.Limit);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task By_the_systems_clock_too_all_attempts_are_under_the_calls_limit()
    {
        var handler = new StubHandler().Answer(async (_, token) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(30), token);
            return StubHandler.Response(500, "{}");
        });
        using var client = EchoClients.Client(handler, options =>
        {
            options.TimeProvider = TimeProvider.System;
            options.CallTimeout = TimeSpan.FromMilliseconds(200);
            options.Retries = new RetryOptions { MaxAttempts = 30 };
            options.NextRandom = () => 0;
        });

        await Assert.ThrowsAnyAsync<ServiceClientException>(() => client.EchoAsync());

        // Without the limit there would be all 30, however slow the machine is.
        Assert.InRange(handler.Requests.Count, 0, 29);
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData(90, 90)]
    public async Task Without_options_an_attempt_has_60_seconds_or_what_the_operation_needs(int? needed, int seconds)
    {
        var handler = new StubHandler().Hang(() => _time.Advance(TimeSpan.FromSeconds(seconds)));
        using var client = Client(handler, options => options.Retries = RetryOptions.None);
        var operation = new EchoOperation(
            info: new() { Name = "Wait", AttemptTimeout = needed is { } own ? TimeSpan.FromSeconds(own) : null });

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.InvokeAsync(operation, new EchoRequest()));

        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.Limit);
    }

    [Fact]
    public async Task A_body_that_stops_coming_counts_as_a_time_out()
    {
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new StuckStream(() => _time.Advance(TimeSpan.FromSeconds(60)))),
        }));
        using var client = Client(handler);

        await Assert.ThrowsAsync<CallTimeoutException>(() => client.EchoAsync());
    }

    [Fact]
    public async Task Credentials_that_do_not_come_count_as_a_time_out()
    {
        var handler = new StubHandler().Answer();
        using var client = Client(
            handler, options => options.Credentials = new StuckProvider(() => _time.Advance(TimeSpan.FromSeconds(60))));

        await Assert.ThrowsAsync<CallTimeoutException>(() => client.EchoAsync());

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Without_limits_nothing_is_timed()
    {
        var handler = new StubHandler().Answer((_, _) =>
        {
            _time.Advance(TimeSpan.FromDays(365));
            return Task.FromResult(StubHandler.Response(200, "{}"));
        });
        using var client = Client(handler, options =>
        {
            options.AttemptTimeout = Timeout.InfiniteTimeSpan;
            options.CallTimeout = Timeout.InfiniteTimeSpan;
        });

        Assert.Equal(1, (await client.EchoAsync()).Metadata.Attempts);
    }

    [Fact]
    public async Task Cancelling_ends_the_call_with_the_callers_token_and_no_retry()
    {
        using var cancellation = new CancellationTokenSource();
        var handler = new StubHandler().Hang(cancellation.Cancel);
        using var client = Client(handler);

        var call = client.EchoAsync(cancellationToken: cancellation.Token);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.True(call.IsCanceled);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Cancelling_is_told_from_the_handlers_own_failure_that_comes_of_it()
    {
        using var cancellation = new CancellationTokenSource();
        var handler = new StubHandler().Answer((_, _) =>
        {
            cancellation.Cancel();
            throw new IOException("aborted");
        });
        using var client = Client(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.EchoAsync(cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task Cancelling_before_the_call_sends_nothing()
    {
        var handler = new StubHandler().Answer();
        using var client = Client(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.EchoAsync(cancellationToken: new CancellationToken(true)));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_retry()
    {
        using var cancellation = new CancellationTokenSource();
        var time = new ManualTimeProvider { EndsWaits = false };
        var handler = new StubHandler().Answer(status: 500);
        using var client = EchoClients.Client(handler, options => options.TimeProvider = time);

        var call = client.EchoAsync(cancellationToken: cancellation.Token);
        Assert.False(call.IsCompleted);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_cancelled_call_leaves_nothing_to_later_ones()
    {
        CancellationTokenSource? cancellation = null;
        var handler = new StubHandler().Answer(async (_, token) =>
        {
            cancellation?.Cancel();
            await Task.Delay(cancellation is null ? 0 : Timeout.Infinite, token);
            return StubHandler.Response(200, """{"text":"fine"}""");
        });
        using var client = EchoClients.Client(handler, options => options.TimeProvider = TimeProvider.System);
        for (var round = 0; round < 20; round++)
        {
            using (cancellation = new CancellationTokenSource())
            {
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.EchoAsync(cancellationToken: cancellation.Token));
            }

            cancellation = null;
            Assert.Equal("fine", (await client.EchoAsync()).Text);
            Assert.Equal("fine", (await client.EchoAsync()).Text);
        }
    }

    private ServiceClient Client(StubHandler handler, Action<EchoOptions>? configure = null) =>
        EchoClients.Client(handler, options => { options.TimeProvider = _time; configure?.Invoke(options); });

    private sealed class StuckStream(Action whenStuck) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            whenStuck();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }

    private sealed class StuckProvider(Action whenStuck) : ICredentialsProvider
    {
        public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            whenStuck();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
