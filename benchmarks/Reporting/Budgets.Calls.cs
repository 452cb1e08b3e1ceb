namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    private static IEnumerable<Row> Calls =>
    [
        new("call.plan-state.time", "GetAccountPlanState", Unit.Nanoseconds) { OfFloor = 1.15 },
        new("call.plan-state.bytes", "GetAccountPlanState", Unit.Bytes) { OfFloor = 1.15 },
        new("dynamodb.get-item.time", "GetItem", Unit.Nanoseconds) { OfFloor = 1.15, OfPeer = 1 / 8d, FloorDecides = true },
        new("dynamodb.get-item.bytes", "GetItem", Unit.Bytes) { OfFloor = 1.15, OfPeer = 1 / 10d, Explanation = new("A leaner peer", 1.1) },
        new("dynamodb.query.time", "Query, 100 items of 10 attributes", Unit.Nanoseconds) { OfFloor = 1.1, OfPeer = 1 / 3d },
        new("dynamodb.query.bytes", "Query, 100 items of 10 attributes", Unit.Bytes) { OfFloor = 1.1, OfPeer = 1 / 3d },
        new("dynamodb.batch-write.time", "BatchWriteItem, 25 items", Unit.Nanoseconds) { OfPeer = 1 / 4d, Explanation = new("A batch of 25 items", 1.2) },
        new("dynamodb.batch-write.bytes", "BatchWriteItem, 25 items", Unit.Bytes) { OfPeer = 1 / 10d },
        new("call.paging.time", "GetFreeTierUsage, 1,000 rows in pages", Unit.Nanoseconds) { OfFloor = 1.1 },
        new("call.paging.bytes", "GetFreeTierUsage, 1,000 rows in pages", Unit.Bytes) { OfFloor = 1.1 },
        new("kms.encrypt.time", "Encrypt", Unit.Nanoseconds),
        new("kms.encrypt.bytes", "Encrypt", Unit.Bytes),
        // The peer is the same client, but that it speaks JSON.
        new("exchange.tasks.time", "100 tasks there and back in CBOR (peer: in JSON; floor: System.Formats.Cbor)", Unit.Nanoseconds) { OfFloor = 1 / 2d, OfPeer = 1 },
        new("exchange.tasks.bytes", "100 tasks there and back in CBOR (peer: in JSON; floor: System.Formats.Cbor)", Unit.Bytes) { OfFloor = 1.15, OfPeer = 1.15 },
        .. CallRows("sqs.receive", "ReceiveMessage, 10 messages", new("What callers get back", 1.6), new("What callers get back", 3.5)),
        .. CallRows("s3.get", "GetObject of 1 KiB", new("Small objects", 1.4)),
        .. CallRows("s3.put", "PutObject of 1 KiB", new("Small objects", 1.4)),
        .. CallRows("s3.list", "ListObjectsV2, 1,000 keys", new("Large answers in XML", 1.2), new("What callers get back", 3.5)),
        // Most of this is the checksum and the copy, which all three have.
        new("s3.put-checked.time", "PutObject of 8 MiB, CRC-32 behind it", Unit.Nanoseconds) { OfFloor = 1.1, OfPeer = 1 },
        new("s3.put-checked.bytes", "PutObject of 8 MiB, CRC-32 behind it", Unit.Bytes) { OfPeer = 1 / 5d },
        new("s3.events.time", "10,000 events of 1 KiB", Unit.Nanoseconds) { OfFloor = 1.15, OfPeer = 1 / 3d, Explanation = new("Events", 1.3) },
        new("s3.events.bytes", "10,000 events of 1 KiB", Unit.Bytes) { OfFloor = 1.15, OfPeer = 1 / 3d, Explanation = new("Events", 1.05) },
        .. CallRows("ec2.describe", "DescribeInstances, 100 instances", new("Large answers in XML", 1.2), new("What callers get back", 3.5)),
        .. TransferRows("transfer.down", "64 MiB down by GetObject over loopback, TLS"),
        .. TransferRows("transfer.up", "64 MiB up by PutObject over loopback, TLS"),
        .. PartRows("parts.down", "64 MiB down to a file in parts over loopback, TLS"),
        .. PartRows("parts.up", "64 MiB up from a file in parts over loopback, TLS"),
        new("loopback.get-item.cpu", "GetItem over loopback, 64 callers, CPU", Unit.Nanoseconds) { OfFloor = 1.05, OfPeer = 1 / 2d },
        new("loopback.get-item.bytes", "GetItem over loopback, 64 callers", Unit.Bytes),
    ];

    /// <summary>Rows of a large body; the floor is a bare HttpClient, of whose bytes a second there have to be 95 %.</summary>
    private static IEnumerable<Row> TransferRows(string subject, string transfer) =>
    [
        new($"{subject}.time", transfer, Unit.Nanoseconds) { OfFloor = 1 / 0.95 },
        new($"{subject}.bytes", transfer, Unit.Bytes),
    ];

    /// <summary>Rows of a transfer in parts; the peer is the official SDK's, of which there have to be 1.2 times the bytes a second, by half of its memory.</summary>
    private static IEnumerable<Row> PartRows(string subject, string transfer) =>
    [
        new($"{subject}.time", transfer, Unit.Nanoseconds) { OfPeer = 1 / 1.2 },
        new($"{subject}.bytes", transfer, Unit.Bytes) { OfPeer = 1 / 2d },
    ];

    /// <summary>Rows of a call beside the official SDK's and the floor's.</summary>
    private static IEnumerable<Row> CallRows(string subject, string call, Explanation? ofTime = null, Explanation? ofBytes = null) =>
    [
        new($"{subject}.time", call, Unit.Nanoseconds) { OfFloor = 1.15, OfPeer = 1 / 3d, Explanation = ofTime },
        new($"{subject}.bytes", call, Unit.Bytes) { OfFloor = 1.15, OfPeer = 1 / 5d, Explanation = ofBytes },
    ];
}
