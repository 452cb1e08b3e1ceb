using System.Text.RegularExpressions;

namespace FreeTierGen.Documentation.Tests;

/// <summary>What the comparison says in figures was measured.</summary>
public sealed partial class ComparisonPageTests
{
    [Fact]
    public void Its_figures_are_those_of_the_page_on_performance()
    {
        var measured = File.ReadAllText(Repository.PathOf("docs", "performance.md"));
        var figures = Figure().Matches(File.ReadAllText(Repository.PathOf("docs", "comparison.md"))).Select(static match => match.Value).ToList();

        Assert.NotEmpty(figures);
        Findings.AssertNone(figures.Where(figure => !measured.Contains($" {figure} ", StringComparison.Ordinal)));
    }

    [GeneratedRegex("[0-9][0-9.,]* (?:ns|µs|ms|B|KiB|MiB)")]
    private static partial Regex Figure();
}
