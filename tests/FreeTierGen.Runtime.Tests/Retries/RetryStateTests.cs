using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime.Tests.Retries;

public sealed class RetryStateTests
{
    private readonly RetryTokenBucket _tokens = new();

    [Fact]
    public void Waits_double_from_50_milliseconds_for_transient_errors()
    {
        var state = State(maxAttempts: 6);

        Assert.Equal([50, 100, 200, 400, 800], Delays(ref state, FailureKind.Transient, 5));
        Assert.False(state.Next(FailureKind.Transient, 1, null).IsRetry);
    }

    [Fact]
    public void Waits_double_from_one_second_for_throttling_up_to_20_seconds()
    {
        var state = State(maxAttempts: 8);

        Assert.Equal([1000, 2000, 4000, 8000, 16000, 20000, 20000], Delays(ref state, FailureKind.Throttling, 7));
    }

    [Fact]
    public void Waits_of_DynamoDB_begin_at_25_milliseconds_and_it_is_attempted_four_times()
    {
        var state = new RetryState(_tokens, new ServiceRetries(Service("DynamoDB"), null), false);

        Assert.Equal([25, 50, 100], Delays(ref state, FailureKind.Transient, 3));
        Assert.False(state.Next(FailureKind.Transient, 1, null).IsRetry);
        Assert.Equal(4, new ServiceRetries(Service("DynamoDB Streams"), null).MaxAttempts);
    }

    [Fact]
    public void Waits_are_a_random_part_of_the_longest_one()
    {
        var state = State();

        Assert.Equal(TimeSpan.FromMilliseconds(12.5), state.Next(FailureKind.Transient, 0.25, null).Delay);
        Assert.Equal(TimeSpan.Zero, state.Next(FailureKind.Transient, 0, null).Delay);
    }

    [Fact]
    public void The_wait_after_a_throttled_second_attempt_counts_all_retries()
    {
        var state = State();

        state.Next(FailureKind.Transient, 1, null);

        Assert.Equal(TimeSpan.FromSeconds(2), state.Next(FailureKind.Throttling, 1, null).Delay);
    }

    [Theory]
    [InlineData("20", 50)]
    [InlineData("60", 60)]
    [InlineData("5050", 5050)]
    [InlineData("9000", 5050)]
    [InlineData("99999999999999", 5050)]
    [InlineData("-1", 50)]
    [InlineData("1.5", 50)]
    [InlineData("soon", 50)]
    [InlineData("", 50)]
    [InlineData("99999999999999999999999", 50)]
    public void What_the_service_asks_for_lengthens_the_wait_by_five_seconds_at_most(string retryAfter, int milliseconds)
    {
        var state = State();

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), state.Next(FailureKind.Transient, 1, retryAfter).Delay);
    }

    [Fact]
    public void A_permanent_error_is_not_retried_and_costs_nothing()
    {
        var state = State();

        Assert.Equal(RetryDecision.GiveUp, state.Next(FailureKind.Permanent, 1, "1000"));
        Assert.Equal(500, _tokens.Tokens);
    }

    [Fact]
    public void Retries_cost_tokens_and_a_success_gives_back_what_the_last_one_took()
    {
        var state = State();
        state.Next(FailureKind.Transient, 1, null);
        Assert.Equal(486, _tokens.Tokens);
        state.Next(FailureKind.Throttling, 1, null);
        Assert.Equal(481, _tokens.Tokens);

        state.Succeed();

        Assert.Equal(486, _tokens.Tokens);
    }

    [Fact]
    public void A_success_without_retry_gives_back_one_token_up_to_the_capacity()
    {
        Assert.True(_tokens.TryTake(14));
        State().Succeed();
        Assert.Equal(487, _tokens.Tokens);

        _tokens.Give(100);
        State().Succeed();
        Assert.Equal(500, _tokens.Tokens);
    }

    [Fact]
    public void Without_enough_tokens_there_is_no_retry()
    {
        Assert.True(_tokens.TryTake(490));
        var state = State();

        Assert.Equal(RetryDecision.GiveUp, state.Next(FailureKind.Transient, 1, null));
        Assert.True(state.Next(FailureKind.Throttling, 1, null).IsRetry);
        Assert.Equal(5, _tokens.Tokens);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Operations_that_poll_wait_before_they_fail_for_want_of_tokens(bool isLongPolling)
    {
        Assert.True(_tokens.TryTake(500));
        var state = new RetryState(_tokens, new ServiceRetries(Service("SQS"), null), isLongPolling);

        var decision = state.Next(FailureKind.Throttling, 1, null);

        Assert.False(decision.IsRetry);
        Assert.Equal(isLongPolling ? TimeSpan.FromSeconds(1) : TimeSpan.Zero, decision.Delay);
    }

    private static double[] Delays(ref RetryState state, FailureKind kind, int count)
    {
        var delays = new double[count];
        for (var index = 0; index < count; index++)
        {
            var decision = state.Next(kind, 1, null);
            Assert.True(decision.IsRetry);
            delays[index] = decision.Delay.TotalMilliseconds;
        }

        return delays;
    }

    private static ServiceInfo Service(string sdkId) => new() { SdkId = sdkId, ShapeName = "S", ApiVersion = "1" };

    private RetryState State(int? maxAttempts = null) => new(_tokens, new ServiceRetries(Service("Echo"), maxAttempts), false);
}
