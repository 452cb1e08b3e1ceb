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

        Assert.Equal((TimeSpan.FromSeconds(2), "AttemptTimeout"), (exception.Limit, exception.Option));
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_ends_without_another_attempt()
    {
        var handler = new StubHandler().Hang(() => _time.Advance(TimeSpan.FromSeconds(3)));
        using var client = Client(handler, options => options.CallTimeout = TimeSpan.FromSeconds(3));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.EchoAsync());

        Assert.Equal((TimeSpan.FromSeconds(3), "CallTimeout"), (exception.Limit, exception.Option));
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
    [InlineData(null, true, 60)]
    [InlineData(null, false, 180)]
    [InlineData(90, true, 90)]
    [InlineData(930, false, 930)]
    public async Task Without_options_an_answer_begins_in_60_seconds_or_180_where_it_is_not_asked_for_again_or_what_the_operation_needs(
        int? needed, bool isIdempotent, int seconds)
    {
        var handler = new StubHandler().Hang(() => _time.Advance(TimeSpan.FromSeconds(seconds)));
        using var client = Client(handler, options => options.Retries = RetryOptions.None);
        var operation = new EchoOperation(
            info: new() { Name = "Wait", IsIdempotent = isIdempotent, AttemptTimeout = needed is { } own ? TimeSpan.FromSeconds(own) : null });

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.InvokeAsync(operation, new EchoRequest()));

        Assert.Equal((TimeSpan.FromSeconds(seconds), "AttemptTimeout"), (exception.Limit, exception.Option));
    }

    [Theory]
    [InlineData(null, true, 180)]
    [InlineData(null, false, 540)]
    [InlineData(930, false, 2790)]
    public async Task Without_options_a_call_has_three_times_as_long(int? needed, bool isIdempotent, int seconds)
    {
        // Each part of the answer comes in time.
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new TricklingStream(() => _time.Advance(TimeSpan.FromSeconds(30)))),
        }));
        using var client = Client(handler);
        var operation = new EchoOperation(
            info: new() { Name = "Wait", IsIdempotent = isIdempotent, AttemptTimeout = needed is { } own ? TimeSpan.FromSeconds(own) : null });

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.InvokeAsync(operation, new EchoRequest()));

        Assert.Equal((TimeSpan.FromSeconds(seconds), "CallTimeout"), (exception.Limit, exception.Option));
        Assert.StartsWith($"Wait took longer than the call's limit of {seconds} s (CallTimeout; attempts: 1).", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, 60)]
    [InlineData(5, null, 5)]
    [InlineData(120, null, 120)]
    [InlineData(null, 7, 7)]
    [InlineData(5, 90, 90)]
    public async Task An_answer_that_has_begun_goes_on_in_60_seconds_or_what_the_options_say(int? attempt, int? stall, int seconds)
    {
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new StuckStream(() => _time.Advance(TimeSpan.FromSeconds(seconds)))),
        }));
        using var client = Client(handler, options =>
        {
            options.AttemptTimeout = attempt is { } own ? TimeSpan.FromSeconds(own) : null;
            options.StallTimeout = stall is { } limit ? TimeSpan.FromSeconds(limit) : null;
        });

        // What may take a quarter of an hour to begin does not take as long to go on.
        var operation = new EchoOperation(info: new() { Name = "Wait", AttemptTimeout = TimeSpan.FromMinutes(15) });
        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => client.InvokeAsync(operation, new EchoRequest()));

        Assert.Equal((TimeSpan.FromSeconds(seconds), "StallTimeout", 1), (exception.Limit, exception.Option, exception.Attempts));
        Assert.StartsWith($"An attempt of Wait waited longer than its limit of {seconds} s (StallTimeout; attempts: 1).", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_between_bytes_does_not_count_before_the_answer_begins()
    {
        var handler = new StubHandler().Answer((_, _) =>
        {
            _time.Advance(TimeSpan.FromSeconds(50));
            return Task.FromResult(StubHandler.Response(200, """{"text":"late"}"""));
        });
        using var client = Client(handler, options => options.StallTimeout = TimeSpan.FromSeconds(1));

        Assert.Equal(("late", 1), ((await client.RepeatAsync()).Text, handler.Requests.Count));
    }

    [Fact]
    public async Task After_an_answer_that_stalled_the_next_attempt_has_all_its_time_again()
    {
        var handler = new StubHandler()
            .Answer((_, _) => Task.FromResult(new HttpResponseMessage
            {
                Content = new StreamContent(new StuckStream(() => _time.Advance(TimeSpan.FromSeconds(2)))),
            }))
            .Answer((_, _) =>
            {
                _time.Advance(TimeSpan.FromSeconds(50));
                return Task.FromResult(StubHandler.Response(200, "{}"));
            });
        using var client = Client(handler, options => options.StallTimeout = TimeSpan.FromSeconds(2));

        Assert.Equal(2, (await client.RepeatAsync()).Metadata.Attempts);
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
            handler, options => options.Credentials = new StuckProvider(() => _time.Advance(TimeSpan.FromSeconds(180))));

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

    private sealed class TricklingStream(Action whenRead) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            whenRead();
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Span[0] = (byte)' ';
            return 1;
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
