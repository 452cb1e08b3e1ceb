namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    private static int[] JsonCounts => [1, 10, 100, 1000, 10_000];

    private static IEnumerable<Row> Json =>
    [
        .. JsonRows("json.usages", "usages", [1, 100, 10_000]),
        .. JsonRows("json.tasks", "tasks", [100]),
        .. JsonRows("attributes.items", "items of 10 attributes", [100]),
    ];

    /// <summary>Rows of reading and writing some elements.</summary>
    /// <param name="subject">What the ids begin with.</param>
    /// <param name="title">The elements.</param>
    /// <param name="quick">The numbers of elements that the quick run measures too.</param>
    private static IEnumerable<Row> JsonRows(string subject, string title, int[] quick) =>
        from direction in new[] { (Id: "reading", Title: "Reading", OfPeer: 0.9), (Id: "writing", Title: "Writing", OfPeer: 1.0) }
        from count in JsonCounts
        let id = $"{subject}-{direction.Id}@{count}"
        let what = $"{direction.Title} {title}, {count:N0}"
        from row in new[]
        {
            new Row($"{id}.time", what, Unit.Nanoseconds) { OfPeer = direction.OfPeer },
            new Row($"{id}.bytes", what, Unit.Bytes) { OfPeer = 1 },
        }
        select row with { IsThorough = !quick.Contains(count) };
}
