using Spectre.Console;
using Spectre.Console.Rendering;

namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>Prints a report as one table.</summary>
internal static class ReportTable
{
    public static void Write(IAnsiConsole console, Report report)
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("What", "Ours", "Peer", "Floor", "Ours/peer", "Ours/floor", "Verdict");
        foreach (var column in table.Columns)
        {
            column.NoWrap();
        }

        foreach (var result in report.Results)
        {
            table.AddRow(Cells(result));
        }

        console.Write(table);
        foreach (var leftOut in report.LeftOut)
        {
            console.MarkupLineInterpolated($"Left out: {leftOut.What}: {leftOut.Reason}");
        }

        var exceeded = report.Results.Count(result => result.Verdict == Verdict.Exceeded);
        var explained = report.Results.Count(result => result.Verdict == Verdict.Explained);
        console.MarkupLineInterpolated(
            $"{report.Results.Count} rows in {report.Duration:m\\:ss} minutes; {explained} explained, {exceeded} over budget.");
    }

    private static IEnumerable<IRenderable> Cells(Result result)
    {
        var row = result.Row;
        string[] cells =
        [
            row.Title,
            Figures.Text(result.Generated, row.Unit) + (row.AtMost is null ? "" : $" (≤ {Figures.Text(row.AtMost, row.Unit)})"),
            Figures.Text(result.Peer, row.Unit),
            Figures.Text(result.Floor, row.Unit),
            Figures.Ratio(result.ToPeer, row.OfPeer),
            row.IsDifference ? Figures.Difference(result.OverFloor, row.OverFloor, row.Unit) : Figures.Ratio(result.ToFloor, row.OfFloor),
            VerdictText(result.Verdict),
        ];
        return cells.Select(cell => new Text(cell));
    }

    private static string VerdictText(Verdict verdict) => verdict switch
    {
        Verdict.Kept => "kept",
        Verdict.Explained => "explained",
        Verdict.Exceeded => "OVER",
        _ => "",
    };
}
