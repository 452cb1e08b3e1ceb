namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    private static IEnumerable<Row> Calls =>
    [
        new("call.plan-state.time", "GetAccountPlanState", Unit.Nanoseconds) { OfFloor = 1.15 },
        new("call.plan-state.bytes", "GetAccountPlanState", Unit.Bytes) { OfFloor = 1.15 },
        new("dynamodb.get-item.time", "GetItem", Unit.Nanoseconds) { OfFloor = 1.15, OfPeer = 1 / 8d, FloorDecides = true },
        new("dynamodb.get-item.bytes", "GetItem", Unit.Bytes) { OfFloor = 1.15, OfPeer = 1 / 10d },
        new("dynamodb.query.time", "Query, 100 items of 10 attributes", Unit.Nanoseconds) { OfFloor = 1.1, OfPeer = 1 / 3d },
        new("dynamodb.query.bytes", "Query, 100 items of 10 attributes", Unit.Bytes) { OfFloor = 1.1, OfPeer = 1 / 3d },
        new("dynamodb.batch-write.time", "BatchWriteItem, 25 items", Unit.Nanoseconds) { OfPeer = 1 / 4d, Explanation = new("A batch of 25 items", 1.2) },
        new("dynamodb.batch-write.bytes", "BatchWriteItem, 25 items", Unit.Bytes) { OfPeer = 1 / 10d },
        new("call.paging.time", "GetFreeTierUsage, 1,000 rows in pages", Unit.Nanoseconds) { OfFloor = 1.1 },
        new("call.paging.bytes", "GetFreeTierUsage, 1,000 rows in pages", Unit.Bytes) { OfFloor = 1.1 },
        new("kms.encrypt.time", "Encrypt", Unit.Nanoseconds),
        new("kms.encrypt.bytes", "Encrypt", Unit.Bytes),
        new("loopback.get-item.cpu", "GetItem over loopback, 64 callers, CPU", Unit.Nanoseconds) { OfFloor = 1.05, OfPeer = 1 / 2d },
        new("loopback.get-item.bytes", "GetItem over loopback, 64 callers", Unit.Bytes),
    ];
}
