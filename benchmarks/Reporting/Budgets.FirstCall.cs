namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    // The peer calls DynamoDB, whose protocol is the same, and whose answer is as long.
    private static IEnumerable<Row> FirstCall =>
    [
        new("first-call.wall", "First call, whole process, JIT (peer: GetItem)", Unit.Nanoseconds) { OfFloor = 1.25 },
        new("native.wall", "First call, whole process, NativeAOT (peer: GetItem)", Unit.Nanoseconds) { OfFloor = 1.1 },
        new("native.binary", "First call, NativeAOT, size of the program", Unit.Bytes) { OverFloor = 600_000 },
        new("native.memory", "First call, NativeAOT, peak memory", Unit.Bytes) { OverFloor = 1024 * 1024 },
    ];
}
