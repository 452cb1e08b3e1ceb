using System.Text;
using FreeTier.Terminals;
using Spectre.Console.Rendering;

namespace FreeTier.Rendering;

/// <summary>Writes a report for pipes and files: aligned text, no escape sequences, no frames, nothing cut or wrapped.</summary>
internal static class PlainWriter
{
    private const string Gap = "  ";

    internal static void Write(IReadOnlyList<Block> report, TextWriter writer)
    {
        for (int i = 0; i < report.Count; i++)
        {
            if (i > 0 && report[i - 1] is not HeadingBlock)
            {
                writer.WriteLine();
            }

            Write(report[i], writer);
        }
    }

    private static void Write(Block block, TextWriter writer)
    {
        switch (block)
        {
            case HeadingBlock heading:
                writer.WriteLine(TextOf(heading.Text));
                break;
            case TextBlock text:
                writer.WriteLine(TextOf(text.Text));
                break;
            case AddressBlock address:
                writer.WriteLine(TerminalText.Clean(address.Address));
                break;
            case FieldsBlock fields:
                WriteRows([.. fields.Fields.Select(field => new[] { field.Name, TextOf(field.Value) })], [false, false], writer);
                break;
            case TableBlock table:
                string[] headers = [.. table.Columns.Select(column => column.Header.ToUpperInvariant())];
                var rows = table.Rows.Select(row => row.Select(TextOf).ToArray());
                WriteRows([headers, .. rows], [.. table.Columns.Select(column => column.AlignRight)], writer);
                break;
        }
    }

    private static void WriteRows(IReadOnlyList<string[]> rows, bool[] alignRight, TextWriter writer)
    {
        int[] widths = [.. Enumerable.Range(0, alignRight.Length).Select(column => rows.Max(row => WidthOf(row[column])))];
        var line = new StringBuilder();
        foreach (string[] row in rows)
        {
            line.Clear();
            for (int column = 0; column < row.Length; column++)
            {
                string padding = new(' ', widths[column] - WidthOf(row[column]));
                line.Append(column > 0 ? Gap : "");
                line.Append(alignRight[column] ? padding + row[column] : row[column] + padding);
            }

            writer.WriteLine(line.ToString().TrimEnd());
        }
    }

    /// <summary>East Asian characters take two columns.</summary>
    private static int WidthOf(string text) => Ascii.IsValid(text) ? text.Length : new Segment(text).CellCount();

    private static string TextOf(Line line) => string.Concat(line.Select(inline => inline switch
    {
        Span span => TerminalText.Clean(span.Text),
        Gauge gauge => Bar(gauge),
        _ => " ",
    }));

    private static string Bar(Gauge gauge)
    {
        (string filled, string projected, string empty) = gauge.Draw(unicode: false);
        return $"[{filled}{projected}{empty}]";
    }
}
