using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Retries;

/// <summary>The adaptive retry mode: a client that is throttled limits the rate of its requests.</summary>
public sealed class SendingRateTests
{
    private readonly ManualTimeProvider _time = new();

    // The figures of the AWS SDKs' own tests: a request each fifth of a second, two of them throttled.
    [Fact]
    public void The_rate_falls_by_three_tenths_and_comes_back_along_the_curve()
    {
        var rate = new SendingRate(_time);
        Send(rate, 9);
        Send(rate, 1, isThrottled: true);
        Assert.Equal(3.028480, rate.Rate, 6);
        foreach (var expected in (double[])[3.486639, 3.821874, 4.053386, 4.200373, 4.282037])
        {
            Send(rate, 1);
            Assert.Equal(expected, rate.Rate, 6);
        }

        Send(rate, 1, isThrottled: true);
        Assert.Equal(2.997426, rate.Rate, 6);
        Send(rate, 1);
        Assert.Equal(3.452226, rate.Rate, 6);
    }

    [Fact]
    public void Nothing_waits_before_the_service_has_throttled()
    {
        var rate = new SendingRate(_time);

        for (var count = 0; count < 1000; count++)
        {
            Assert.Equal(TimeSpan.Zero, Take(rate));
            rate.Note(isThrottled: false);
        }
    }

    [Fact]
    public void A_client_that_was_throttled_at_once_sends_one_request_in_two_seconds()
    {
        var rate = new SendingRate(_time);
        rate.Note(isThrottled: true);

        Assert.Equal(TimeSpan.FromSeconds(2), Take(rate));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(3), Take(rate));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, Take(rate));
        Assert.Equal(TimeSpan.FromSeconds(2), Take(rate));
    }

    [Fact]
    public void Time_without_requests_saves_up_no_more_than_a_second()
    {
        var rate = new SendingRate(_time);
        rate.Note(isThrottled: true);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.Zero, Take(rate));
        Assert.NotEqual(TimeSpan.Zero, Take(rate));
    }

    [Fact]
    public void Who_cannot_wait_for_a_turn_takes_none_and_one_given_back_is_the_nexts()
    {
        var rate = new SendingRate(_time);
        rate.Note(isThrottled: true);

        Assert.Equal(TimeSpan.FromSeconds(2), rate.Take(TimeSpan.FromSeconds(2)));
        Assert.Equal(TimeSpan.FromSeconds(2), Take(rate));
        Assert.Equal(TimeSpan.FromSeconds(4), Take(rate));
        rate.Take(TimeSpan.MaxValue, turns: -1);
        Assert.Equal(TimeSpan.FromSeconds(4), Take(rate));
    }

    [Theory]
    [InlineData(RetryMode.Standard, new double[] { 1000 })]
    [InlineData(RetryMode.Adaptive, new double[] { 2000, 625 })]
    public async Task First_attempts_wait_as_well(RetryMode mode, double[] waits)
    {
        using var client = Client(new StubHandler().Answer("""{"__type":"ThrottlingException"}""", 400).Answer(), mode);

        Assert.Equal(2, (await client.EchoAsync()).Metadata.Attempts);
        Assert.Equal(1, (await client.EchoAsync()).Metadata.Attempts);

        Assert.Equal(waits, _time.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task A_call_without_the_time_to_wait_takes_too_long()
    {
        var handler = new StubHandler().Answer("""{"__type":"ThrottlingException"}""", 400).Answer();
        using var client = Client(handler, RetryMode.Adaptive, TimeSpan.FromSeconds(1.5), RetryOptions.None.MaxAttempts);
        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        var timeout = await Assert.ThrowsAsync<CallTimeoutException>(() => client.EchoAsync());

        Assert.Single(handler.Requests);
        Assert.Equal(TimeSpan.FromSeconds(1.5), timeout.Limit);
        Assert.False(timeout.WasSent);
        Assert.Contains("limits its rate", timeout.InnerException!.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_gives_its_turn_to_the_next()
    {
        var handler = new StubHandler().Answer("""{"__type":"ThrottlingException"}""", 400).Answer();
        var time = new ManualTimeProvider { EndsWaits = false };
        using var client = Client(handler, RetryMode.Adaptive, attempts: 1, time: time);
        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());
        var before = client.Rate!.Take(TimeSpan.Zero);

        using var source = new CancellationTokenSource();
        var call = client.EchoAsync(cancellationToken: source.Token);
        Assert.Single(time.Waits);
        Assert.NotEqual(before, client.Rate!.Take(TimeSpan.Zero));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Single(handler.Requests);
        Assert.Equal(before, client.Rate!.Take(TimeSpan.Zero));
    }

    [Fact]
    public async Task A_retry_without_the_time_to_wait_is_not_made()
    {
        var handler = new StubHandler().Answer("""{"__type":"ThrottlingException"}""", 400).Answer();
        using var client = Client(handler, RetryMode.Adaptive, TimeSpan.FromSeconds(1.5));

        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Single(handler.Requests);
        Assert.Empty(_time.Waits);
    }

    private static TimeSpan Take(SendingRate rate) => rate.Take(TimeSpan.MaxValue);

    private ServiceClient Client(StubHandler handler, RetryMode mode, TimeSpan? limit = null, int? attempts = null, TimeProvider? time = null) => EchoClients.Client(handler, options =>
    {
        options.TimeProvider = time ?? _time;
        options.CallTimeout = limit;
        options.Retries = new RetryOptions { Mode = mode, MaxAttempts = attempts };
    });

    private void Send(SendingRate rate, int count, bool isThrottled = false)
    {
        for (; count > 0; count--)
        {
            _time.Advance(TimeSpan.FromSeconds(0.2));
            rate.Note(isThrottled);
        }
    }
}
