namespace FreeTier.Csv;

/// <summary>What <c>--csv</c> prints of a result.</summary>
/// <param name="Columns">The header: the names that JSON has for the same values.</param>
/// <param name="Rows">The values; null is an empty field.</param>
internal sealed record CsvTable(IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows);
