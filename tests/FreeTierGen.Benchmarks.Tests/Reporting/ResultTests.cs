using FreeTierGen.Benchmarks.Reporting;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Tests.Reporting;

public sealed class ResultTests
{
    private static readonly Row Row = new("suite.row", "Row", Unit.Nanoseconds);

    [Fact]
    public void Figures_are_the_medians_of_the_rounds()
    {
        var result = Sum(Row, Ours(10, 30, 20), Theirs(Contender.Peer, 5, 1, 9), Theirs(Contender.Floor, 2, 4));

        Assert.Equal(20, result.Generated);
        Assert.Equal(5, result.Peer);
        Assert.Equal(3, result.Floor);
    }

    [Fact]
    public void Ratios_compare_within_a_round()
    {
        // The machine was twice as slow in the second round, for everyone.
        var result = Sum(Row, Ours(10, 20, 10), Theirs(Contender.Peer, 40, 80, 50), Theirs(Contender.Floor, 10, 20, 8));

        Assert.Equal(0.25, result.ToPeer);
        Assert.Equal(1, result.ToFloor);
        Assert.Equal(0, result.OverFloor);
    }

    [Fact]
    public void What_costs_nothing_is_equal_to_nothing_and_beyond_it_otherwise()
    {
        Assert.Equal(1, Sum(Row, Ours(0), Theirs(Contender.Floor, 0)).ToFloor);
        Assert.Null(Sum(Row, Ours(1), Theirs(Contender.Floor, 0)).ToFloor);
        Assert.Equal(Verdict.Exceeded, Sum(Row with { OfFloor = 1.1 }, Ours(1), Theirs(Contender.Floor, 0)).Verdict);
    }

    [Fact]
    public void A_row_without_a_budget_is_reported() => Assert.Equal(Verdict.Reported, Sum(Row, Ours(1)).Verdict);

    [Theory]
    [InlineData(110, true)]
    [InlineData(111, false)]
    public void A_row_is_within_its_floor_budget_up_to_the_limit(double ours, bool isKept) =>
        Assert.Equal(VerdictOf(isKept), Sum(Row with { OfFloor = 1.1 }, Ours(ours), Theirs(Contender.Floor, 100)).Verdict);

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void A_row_is_within_its_peer_budget_up_to_the_limit(double ours, bool isKept) =>
        Assert.Equal(VerdictOf(isKept), Sum(Row with { OfPeer = 0.25 }, Ours(ours), Theirs(Contender.Peer, 100)).Verdict);

    [Theory]
    [InlineData(105, true)]
    [InlineData(106, false)]
    public void A_row_may_be_so_much_over_the_floor(double ours, bool isKept) =>
        Assert.Equal(VerdictOf(isKept), Sum(Row with { OverFloor = 5 }, Ours(ours), Theirs(Contender.Floor, 100)).Verdict);

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_row_may_cost_at_most_so_much(double ours, bool isKept) =>
        Assert.Equal(VerdictOf(isKept), Sum(Row with { AtMost = 7 }, Ours(ours)).Verdict);

    [Fact]
    public void Every_limit_of_a_row_counts()
    {
        var row = Row with { OfFloor = 1.1, OfPeer = 0.25 };

        Assert.Equal(Verdict.Exceeded, Sum(row, Ours(100), Theirs(Contender.Peer, 200), Theirs(Contender.Floor, 100)).Verdict);
        Assert.Equal(Verdict.Exceeded, Sum(row, Ours(100), Theirs(Contender.Peer, 900), Theirs(Contender.Floor, 50)).Verdict);
        Assert.Equal(Verdict.Kept, Sum(row, Ours(100), Theirs(Contender.Peer, 900), Theirs(Contender.Floor, 100)).Verdict);
    }

    [Fact]
    public void The_floor_can_decide_alone()
    {
        var row = Row with { OfFloor = 1.1, OfPeer = 0.25, FloorDecides = true };

        Assert.Equal(Verdict.Kept, Sum(row, Ours(100), Theirs(Contender.Peer, 200), Theirs(Contender.Floor, 100)).Verdict);
        Assert.Equal(Verdict.Exceeded, Sum(row, Ours(100), Theirs(Contender.Peer, 900), Theirs(Contender.Floor, 50)).Verdict);
    }

    [Fact]
    public void What_a_budget_compares_with_must_have_been_measured()
    {
        Assert.Equal(Verdict.Exceeded, Sum(Row with { OfFloor = 1.1 }, Ours(1)).Verdict);
        Assert.Equal(Verdict.Exceeded, Sum(Row with { OfPeer = 1.1 }, Ours(1), Theirs(Contender.Floor, 100)).Verdict);
    }

    [Fact]
    public void A_row_over_its_budget_may_be_explained_up_to_a_multiple_of_it()
    {
        var row = Row with { AtMost = 10, Explanation = new("Why", 1.5) };

        Assert.Equal(Verdict.Kept, Sum(row, Ours(10)).Verdict);
        Assert.Equal(Verdict.Explained, Sum(row, Ours(15)).Verdict);
        Assert.Equal(Verdict.Exceeded, Sum(row, Ours(16)).Verdict);
        Assert.Equal(Verdict.Exceeded, Sum(row with { OfPeer = 1 }, Ours(15)).Verdict);
    }

    [Fact]
    public void Other_rows_samples_do_not_count()
    {
        Assert.Equal(1, Result.Of(Row, [.. Ours(1), new Sample("suite.other", Contender.Generated, 1, 100)])!.Generated);
        Assert.Null(Result.Of(Row, Theirs(Contender.Floor, 1)));
    }

    private static Verdict VerdictOf(bool isKept) => isKept ? Verdict.Kept : Verdict.Exceeded;

    private static Result Sum(Row row, params IEnumerable<Sample>[] samples) => Result.Of(row, samples.SelectMany(sample => sample))!;

    private static IEnumerable<Sample> Ours(params double[] values) => Theirs(Contender.Generated, values);

    private static IEnumerable<Sample> Theirs(Contender contender, params double[] values) =>
        values.Select((value, index) => new Sample(Row.Id, contender, index + 1, value));
}
