using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Runtime.Tests.Waiters;

public sealed class WaiterTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly Queue<Func<Task<Lamp>>> _answers = new();
    private readonly List<CancellationToken> _tokens = [];

    [Fact]
    public async Task A_resource_that_is_there_ends_the_wait_at_once()
    {
        Answer("green");

        var result = await Wait();

        Assert.Equal("green", result.Output?.Colour);
        Assert.Null(result.Error);
        Assert.Equal(1, result.Attempts);
        Assert.Equal(TimeSpan.Zero, result.Elapsed);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task Answers_that_mean_nothing_and_expected_errors_are_waited_over()
    {
        Answer("dark");
        Fail("Missing");
        Answer("green");

        var result = await Wait();

        Assert.Equal(3, result.Attempts);
        Assert.Equal([2, 2], Seconds());
        Assert.Equal(TimeSpan.FromSeconds(4), result.Elapsed);
    }

    [Fact]
    public async Task An_error_can_be_what_was_waited_for()
    {
        Answer("dark");
        Fail("Broken");

        var result = await Wait();

        Assert.Null(result.Output);
        Assert.Equal("Broken", result.Error?.ErrorCode);
    }

    [Fact]
    public async Task A_resource_that_never_gets_there_is_a_failure_with_the_last_answer()
    {
        Answer("dark");
        Answer("red");

        var failure = await Assert.ThrowsAsync<WaiterFailedException>(() => Wait());

        Assert.Equal("LampGreen", failure.WaiterName);
        Assert.Equal(new Lamp("red"), failure.LastOutput);
        Assert.Equal("Waiting for LampGreen failed (calls: 2). Colour is 'red'.", failure.Message);
        Assert.Equal(2, failure.Attempts);
        Assert.Null(failure.InnerException);
        Assert.IsAssignableFrom<ServiceClientException>(failure);
    }

    [Fact]
    public async Task An_unexpected_error_is_a_failure_with_that_error_and_the_last_answer()
    {
        Answer("dark");
        Fail("Denied");

        var failure = await Assert.ThrowsAsync<WaiterFailedException>(() => Wait());

        Assert.Equal("Denied", Assert.IsType<LampException>(failure.InnerException).ErrorCode);
        Assert.Equal(new Lamp("dark"), failure.LastOutput);
        Assert.Contains("no lamp", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_not_answered_is_a_failure()
    {
        _answers.Enqueue(() => throw new LampTransportException());

        var failure = await Assert.ThrowsAsync<WaiterFailedException>(() => Wait());

        Assert.IsType<LampTransportException>(failure.InnerException);
        Assert.Null(failure.LastOutput);
    }

    [Fact]
    public async Task What_the_caller_did_wrong_is_thrown_as_it_is()
    {
        _answers.Enqueue(() => throw new ObjectDisposedException("client"));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Wait());
    }

    [Fact]
    public async Task The_last_call_is_made_when_the_time_is_up()
    {
        for (var i = 0; i < 5; i++)
        {
            Answer("dark");
        }

        var timeout = await Assert.ThrowsAsync<WaiterTimedOutException>(() => Wait(new() { MaxWaitTime = TimeSpan.FromSeconds(9) }));

        Assert.Equal([2, 2, 2, 3], Seconds());
        Assert.Equal(5, timeout.Attempts);
        Assert.Equal("LampGreen", timeout.WaiterName);
        Assert.Equal(TimeSpan.FromSeconds(9), timeout.MaxWaitTime);
        Assert.Equal(new Lamp("dark"), timeout.LastOutput);
        Assert.False(_tokens[^1].IsCancellationRequested);
        Assert.IsAssignableFrom<ServiceClientException>(timeout);
    }

    [Fact]
    public async Task The_last_call_can_still_succeed()
    {
        Answer("dark");
        Answer("green");

        var result = await Wait(new() { MaxWaitTime = TimeSpan.FromSeconds(3) });

        Assert.Equal([3], Seconds());
        Assert.Equal(TimeSpan.FromSeconds(3), result.Elapsed);
    }

    [Fact]
    public async Task A_wait_that_times_out_on_an_expected_error_shows_it()
    {
        Fail("Missing");
        Fail("Missing");

        var timeout = await Assert.ThrowsAsync<WaiterTimedOutException>(() => Wait(new() { MaxWaitTime = TimeSpan.FromSeconds(1) }));

        Assert.Equal("Missing", Assert.IsType<LampException>(timeout.InnerException).ErrorCode);
    }

    [Fact]
    public async Task A_call_under_way_is_cancelled_when_the_time_is_up()
    {
        _answers.Enqueue(async () =>
        {
            var never = Task.Delay(Timeout.InfiniteTimeSpan, _tokens[^1]);
            _time.Advance(TimeSpan.FromMinutes(5));
            await never;
            return new Lamp("green");
        });

        var timeout = await Assert.ThrowsAsync<WaiterTimedOutException>(() => Wait());

        Assert.Equal(1, timeout.Attempts);
        Assert.IsAssignableFrom<OperationCanceledException>(timeout.InnerException);
    }

    [Fact]
    public async Task A_call_that_outlasts_the_time_is_not_repeated()
    {
        _answers.Enqueue(() =>
        {
            _time.Advance(TimeSpan.FromMinutes(6));
            return Task.FromResult(new Lamp("dark"));
        });

        Assert.Equal(1, (await Assert.ThrowsAsync<WaiterTimedOutException>(() => Wait())).Attempts);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _answers.Enqueue(() =>
        {
            cancellation.Cancel();
            return Task.FromResult(new Lamp("dark"));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Wait(null, cancellation.Token));
    }

    [Fact]
    public async Task A_call_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _answers.Enqueue(async () =>
        {
            await cancellation.CancelAsync();
            _tokens[^1].ThrowIfCancellationRequested();
            return new Lamp("green");
        });

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Wait(null, cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task The_clock_of_the_options_counts_before_the_clients()
    {
        Answer("dark");
        Answer("green");
        var options = new WaiterOptions { TimeProvider = _time, NextRandom = () => 0 };

        await new LampWaiter().WaitAsync("hall", Call, options, TimeProvider.System, CancellationToken.None);

        Assert.Equal([2], Seconds());
    }

    [Fact]
    public async Task Five_minutes_are_waited_where_nothing_is_said()
    {
        for (var i = 0; i < 400; i++)
        {
            Answer("dark");
        }

        var timeout = await Assert.ThrowsAsync<WaiterTimedOutException>(() => Wait());

        Assert.Equal(300, Seconds().Sum());
        Assert.Equal(TimeSpan.FromMinutes(5), timeout.MaxWaitTime);
    }

    private void Answer(string colour) => _answers.Enqueue(() => Task.FromResult(new Lamp(colour)));

    private void Fail(string code) => _answers.Enqueue(() => throw new LampException(code));

    private IEnumerable<double> Seconds() => _time.Waits.Select(wait => wait.TotalSeconds);

    private Task<Lamp> Call(string input, CancellationToken cancellationToken)
    {
        Assert.Equal("hall", input);
        _tokens.Add(cancellationToken);
        return _answers.Dequeue()();
    }

    private Task<WaiterResult<Lamp>> Wait(WaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new WaiterOptions();
        options.NextRandom = () => 0;
        return new LampWaiter().WaitAsync("hall", Call, options, _time, cancellationToken);
    }
}
