using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>Makes a report of samples.</summary>
internal static class Summary
{
    /// <summary>Brings samples and budgets together.</summary>
    /// <param name="rows">The rows that the samples are for.</param>
    /// <param name="samples">The samples.</param>
    /// <exception cref="SuiteFailedException">A row was not measured, or something was measured that has no row.</exception>
    public static IReadOnlyList<Result> Of(IReadOnlyList<Row> rows, IReadOnlyList<Sample> samples)
    {
        var unknown = samples.Select(sample => sample.Row).Except(rows.Select(row => row.Id)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            throw new SuiteFailedException("no row of the table is about " + string.Join(", ", unknown) + ".");
        }

        return [.. rows.Select(row =>
            Result.Of(row, samples) ?? throw new SuiteFailedException($"{row.Id} is in the table but was not measured."))];
    }

    /// <summary>The rows that a suite measures.</summary>
    public static IEnumerable<Row> RowsOf(Suite suite, RunMode mode) => Budgets.Rows.Where(row =>
        row.Id.StartsWith(suite.Name + ".", StringComparison.Ordinal) && (mode == RunMode.All || !row.IsThorough));
}
