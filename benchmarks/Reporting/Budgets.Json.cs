namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    private static IEnumerable<Row> Json =>
    [
        .. JsonRows("json.usages", "usages"),
        .. JsonRows("json.tasks", "tasks"),
    ];

    private static IEnumerable<Row> JsonRows(string subject, string title)
    {
        foreach (var (direction, verb, ofPeer) in new[] { ("reading", "Reading", 0.9), ("writing", "Writing", 1.0) })
        {
            foreach (var count in new[] { 1, 10, 100, 1000, 10_000 })
            {
                var id = $"{subject}-{direction}@{count}";
                var what = $"{verb} {title}, {count:N0}";
                yield return new Row($"{id}.time", what, Unit.Nanoseconds) { OfPeer = ofPeer, IsThorough = count is 10 or 1000 };
                yield return new Row($"{id}.bytes", what, Unit.Bytes) { OfPeer = 1, IsThorough = count is 10 or 1000 };
            }
        }
    }
}
