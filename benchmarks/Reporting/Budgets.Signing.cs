namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    private static IEnumerable<Row> Signing =>
    [
        new("signing.request.time", "SigV4 of 1 KB", Unit.Nanoseconds) { OfFloor = 1.1, OfPeer = 1 / 5d },
        new("signing.request.bytes", "SigV4 of 1 KB", Unit.Bytes) { AtMost = 472 },
    ];
}
