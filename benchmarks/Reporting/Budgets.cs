namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>All rows of the table with their budgets.</summary>
internal static partial class Budgets
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. Calls,
        .. Serialization,
        .. Signing,
        .. Validation,
        .. FirstCall,
        .. Generation,
    ];
}
