using FreeTierGen.Benchmarks.Reporting;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Testing;

namespace FreeTierGen.Benchmarks.Tests.Reporting;

public sealed class BudgetTests
{
    public static TheoryData<string> Rows => [.. Budgets.Rows.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_belongs_to_one_suite(string id) =>
        Assert.Single(Suites.All, suite => Summary.RowsOf(suite, RunMode.All).Any(row => row.Id == id));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_s_id_is_its_own(string id) => Assert.Single(Budgets.Rows, row => row.Id == id);

    [Fact]
    public void Each_suite_has_rows() => Assert.All(Suites.All, suite => Assert.NotEmpty(Summary.RowsOf(suite, RunMode.All)));

    [Fact]
    public void Only_the_suite_of_all_models_has_no_rows_in_a_quick_run() => Assert.Equal(
        ["all-models"],
        Suites.All.Where(suite => !Summary.RowsOf(suite, RunMode.Quick).Any()).Select(suite => suite.Name));

    [Fact]
    public void The_thorough_run_measures_what_the_quick_one_does() => Assert.All(
        Suites.All,
        suite => Assert.Empty(Summary.RowsOf(suite, RunMode.Quick).Except(Summary.RowsOf(suite, RunMode.All))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Benchmarks_in_process_measure_their_suite_s_rows(bool isThorough)
    {
        var mode = isThorough ? RunMode.All : RunMode.Quick;
        Assert.All(Suites.All.OfType<InProcessSuite>(), suite => Assert.Equal(
            Summary.RowsOf(suite, mode).Select(row => row.Id).Order(StringComparer.Ordinal),
            suite.RowsOf(mode).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Each_explanation_is_a_heading_of_the_page_on_performance()
    {
        var explanations = Budgets.Rows.Select(row => row.Explanation).OfType<Explanation>().Select(explanation => explanation.Heading).ToList();
        if (explanations.Count == 0)
        {
            return;
        }

        var headings = File.ReadLines(Repository.PathOf("docs", "performance.md"))
            .Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim());
        Assert.Empty(explanations.Except(headings));
    }
}
