namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    private static IEnumerable<Row> Validation =>
    [
        .. ValidationRows("validation.activity", "GetAccountActivity"),
        .. ValidationRows("validation.usage", "GetFreeTierUsage, filtered"),
        .. ValidationRows("item-validation.get-item", "GetItem"),
    ];

    /// <summary>Rows of a request that is checked; what they are compared with is the whole call.</summary>
    private static IEnumerable<Row> ValidationRows(string subject, string request) =>
    [
        new Row($"{subject}.time", $"Validating {request}, of the call", Unit.Nanoseconds) { OfFloor = 0.05 },
        new Row($"{subject}.bytes", $"Validating {request}, of the call", Unit.Bytes) { AtMost = 0 },
    ];
}
