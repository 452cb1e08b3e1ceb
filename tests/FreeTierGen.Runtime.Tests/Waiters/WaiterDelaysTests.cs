using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Runtime.Tests.Waiters;

public sealed class WaiterDelaysTests
{
    [Fact]
    public void The_limit_doubles_from_the_shortest_delay_to_the_longest()
        => Assert.Equal([2, 4, 8, 16, 32, 64, 120, 120], Delays(new() { NextRandom = () => 1 }, 8));

    [Fact]
    public void A_delay_lies_anywhere_between_the_shortest_and_the_limit()
    {
        Assert.Equal([2, 2, 2, 2], Delays(new() { NextRandom = () => 0 }, 4));
        Assert.Equal([2, 3, 5, 9], Delays(new() { NextRandom = () => 0.5 }, 4));
    }

    [Fact]
    public void Equal_limits_wait_evenly()
        => Assert.Equal([7, 7, 7], Delays(new() { MinDelay = TimeSpan.FromSeconds(7), MaxDelay = TimeSpan.FromSeconds(7) }, 3));

    [Theory]
    [InlineData(5, null, new double[] { 5, 10, 20, 40, 80, 120 })]
    [InlineData(null, 3, new double[] { 2, 3, 3 })]
    [InlineData(null, 1, new double[] { 1, 1 })]
    [InlineData(200, null, new double[] { 200, 200 })]
    [InlineData(1, 5, new double[] { 1, 2, 4, 5, 5 })]
    public void The_options_limits_count_before_the_models(int? min, int? max, double[] expected)
    {
        var options = new WaiterOptions
        {
            MinDelay = min is { } shortest ? TimeSpan.FromSeconds(shortest) : null,
            MaxDelay = max is { } longest ? TimeSpan.FromSeconds(longest) : null,
            NextRandom = () => 1,
        };

        Assert.Equal(expected, Delays(options, expected.Length));
    }

    [Theory]
    [InlineData(6, 6, true)]
    [InlineData(6.1, 4, false)]
    [InlineData(1, 1, true)]
    public void A_delay_that_would_leave_too_little_for_another_takes_all_that_remains(double remaining, double expected, bool last)
    {
        // The second delay is 4 seconds at most, the shortest 2.
        var delays = new WaiterDelays(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(120), new WaiterOptions { NextRandom = () => 1 });

        var delay = delays.Next(2, TimeSpan.FromSeconds(remaining), out var isLast);

        Assert.Equal((expected, last), (delay.TotalSeconds, isLast));
    }

    [Fact]
    public void However_many_retries_there_were_the_longest_delay_is_not_exceeded()
    {
        var delays = new WaiterDelays(TimeSpan.FromSeconds(1), TimeSpan.FromDays(20), new WaiterOptions { NextRandom = () => 1 });

        Assert.Equal(TimeSpan.FromDays(20), delays.Next(int.MaxValue, TimeSpan.FromDays(100), out _));
    }

    [Fact]
    public void Options_that_contradict_themselves_are_refused()
        => Assert.Throws<ArgumentException>(
            () => new WaiterDelays(TimeSpan.Zero, TimeSpan.Zero, new() { MinDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(1) }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(30 * 24 * 3600)]
    public void Times_that_no_timer_takes_are_refused(int seconds)
    {
        var options = new WaiterOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxWaitTime = TimeSpan.FromSeconds(seconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MinDelay = TimeSpan.FromSeconds(seconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxDelay = TimeSpan.FromSeconds(seconds));
    }

    private static IEnumerable<double> Delays(WaiterOptions options, int count)
    {
        var delays = new WaiterDelays(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(120), options);
        return Enumerable.Range(1, count).Select(retry => delays.Next(retry, TimeSpan.FromDays(1), out _).TotalSeconds);
    }
}
