namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    private static int[] Counts => [1, 10, 100, 1000, 10_000];

    private static IEnumerable<Row> Serialization =>
    [
        .. SerializationRows("json.usages", "usages", [1, 100, 10_000], 0.9, 1),
        .. SerializationRows("json.tasks", "tasks", [100], 0.9, 1),
        .. SerializationRows("attributes.items", "items of 10 attributes", [100], 0.9, 1),
        .. SerializationRows("cbor.usages", "usages as CBOR", [1, 100, 10_000], 0.5, 0.5),
        .. SerializationRows("cbor.tasks", "tasks as CBOR", [100], 0.5, 0.5),
        .. SerializationRows("xml.usages", "usages as XML", [1, 100, 10_000], 0.8, null),
        .. SerializationRows("xml.tasks", "tasks as XML", [100], 0.8, null),
    ];

    /// <summary>Rows of reading and writing some elements.</summary>
    /// <param name="subject">What the ids begin with.</param>
    /// <param name="title">The elements.</param>
    /// <param name="quick">The numbers of elements that the quick run measures too.</param>
    /// <param name="reading">The largest part of the peer's time that reading may take.</param>
    /// <param name="writing">The largest part of the peer's time that writing may take; null where that is not measured.</param>
    private static IEnumerable<Row> SerializationRows(string subject, string title, int[] quick, double reading, double? writing) =>
        from direction in new[] { (Id: "reading", Title: "Reading", OfPeer: (double?)reading), (Id: "writing", Title: "Writing", OfPeer: writing) }
        where direction.OfPeer is not null
        from count in Counts
        let id = $"{subject}-{direction.Id}@{count}"
        let what = $"{direction.Title} {title}, {count:N0}"
        from row in new[]
        {
            new Row($"{id}.time", what, Unit.Nanoseconds) { OfPeer = direction.OfPeer, Explanation = OfMany(count, direction.OfPeer) },
            new Row($"{id}.bytes", what, Unit.Bytes) { OfPeer = 1 },
        }
        select row with { IsThorough = !quick.Contains(count) };

    // The peers of CBOR and XML are given less time than that of JSON.
    private static Explanation? OfMany(int count, double? ofPeer) => count == 10_000 && ofPeer < 0.9 ? new("Ten thousand rows", 1.5) : null;
}
