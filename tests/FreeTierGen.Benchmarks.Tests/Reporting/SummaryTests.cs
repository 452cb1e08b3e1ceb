using FreeTierGen.Benchmarks.Reporting;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Tests.Reporting;

public sealed class SummaryTests
{
    private static readonly Row First = new("suite.first", "First", Unit.Nanoseconds);
    private static readonly Row Second = new("suite.second", "Second", Unit.Bytes);

    [Fact]
    public void There_is_a_result_for_each_row_in_the_rows_order()
    {
        var results = Summary.Of([First, Second], [Sample(Second, 2), Sample(First, 1)]);

        Assert.Equal([First, Second], results.Select(result => result.Row));
        Assert.Equal([1, 2], results.Select(result => result.Generated));
    }

    [Fact]
    public void A_row_that_was_not_measured_fails_the_run()
    {
        var exception = Assert.Throws<SuiteFailedException>(() => Summary.Of([First, Second], [Sample(First, 1)]));
        Assert.Contains(Second.Id, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_that_no_row_is_about_fails_the_run()
    {
        var exception = Assert.Throws<SuiteFailedException>(() => Summary.Of([First], [Sample(First, 1), Sample(Second, 1)]));
        Assert.Contains(Second.Id, exception.Message, StringComparison.Ordinal);
    }

    private static Sample Sample(Row row, double value) => new(row.Id, Contender.Generated, 1, value);
}
