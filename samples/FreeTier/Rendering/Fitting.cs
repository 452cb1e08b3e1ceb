namespace FreeTier.Rendering;

/// <summary>Finds out how much of a report a screen has room for.</summary>
internal static class Fitting
{
    /// <summary>The report with the most rows that still fits; the one without rows where none does.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="reportOf">Makes the report with so many of them.</param>
    /// <param name="fits">Whether it fits. More rows never take less room.</param>
    internal static IReadOnlyList<Block> Most(
        int rows, Func<int, IReadOnlyList<Block>> reportOf, Func<IReadOnlyList<Block>, bool> fits) => reportOf(MostRows(rows, reportOf, fits));

    /// <summary>How many rows fit.</summary>
    /// <inheritdoc cref="Most"/>
    internal static int MostRows(int rows, Func<int, IReadOnlyList<Block>> reportOf, Func<IReadOnlyList<Block>, bool> fits)
    {
        (int some, int tooMany) = (0, rows + 1);
        while (tooMany - some > 1)
        {
            int middle = (some + tooMany) / 2;
            (some, tooMany) = fits(reportOf(middle)) ? (middle, tooMany) : (some, middle);
        }

        return some;
    }
}
