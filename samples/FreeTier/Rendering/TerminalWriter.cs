using FreeTier.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FreeTier.Rendering;

/// <summary>Writes a report for a person at a terminal, fitted to its width.</summary>
internal sealed class TerminalWriter
{
    private readonly Terminal _terminal;
    private readonly IAnsiConsole _console;

    internal TerminalWriter(Terminal terminal, bool color)
    {
        _terminal = terminal;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Without colour there are no escape sequences at all.
            Ansi = color ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        _console.Profile.Width = terminal.Width;
        _console.Profile.Capabilities.Unicode = terminal.Unicode;
    }

    internal void Write(IReadOnlyList<Block> report)
    {
        for (int i = 0; i < report.Count; i++)
        {
            if (i > 0 && report[i - 1] is not HeadingBlock)
            {
                _console.WriteLine();
            }

            if (report[i] is AddressBlock address)
            {
                _terminal.Out.WriteLine(TerminalText.Clean(address.Address));
            }
            else
            {
                _console.Write(Render(report[i]));
            }
        }
    }

    private IRenderable Render(Block block) => block switch
    {
        HeadingBlock heading => OnItsOwn(heading.Text),
        TextBlock text => OnItsOwn(text.Text),
        FieldsBlock fields => RenderFields(fields),
        TableBlock table => RenderTable(table),
        _ => Text.Empty,
    };

    /// <summary>A paragraph does not end its last line; rows do.</summary>
    private Rows OnItsOwn(Line line) => new(TextOf(line));

    private Grid RenderFields(FieldsBlock block)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach ((string name, Line value) in block.Fields)
        {
            grid.AddRow(new Text(name, StyleOf(Tone.Muted)), TextOf(value));
        }

        return grid;
    }

    private WithoutEmptyEdges RenderTable(TableBlock block)
    {
        var table = new Table { Border = new HeaderRule(_terminal.Unicode ? "─" : "-"), BorderStyle = StyleOf(Tone.Muted) };
        foreach (Column column in block.Columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Header, StyleOf(Tone.Strong)))
            {
                NoWrap = !column.Wraps,
                Alignment = column.AlignRight ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, 1, 0),
            });
        }

        foreach (IReadOnlyList<Line> row in block.Rows)
        {
            table.AddRow(row.Select(TextOf));
        }

        return new WithoutEmptyEdges(table);
    }

    private Paragraph TextOf(Line line)
    {
        var paragraph = new Paragraph();
        foreach (Inline inline in line)
        {
            switch (inline)
            {
                case Span span:
                    paragraph.Append(TerminalText.Clean(span.Text), StyleOf(span.Tone));
                    break;
                case LineEnd:
                    paragraph.Append("\n");
                    break;
                case Gauge gauge:
                    (string filled, string projected, string empty) = gauge.Draw(_terminal.Unicode);
                    paragraph.Append(filled, StyleOf(gauge.Tone));
                    paragraph.Append(projected, StyleOf(gauge.Tone));
                    paragraph.Append(empty, StyleOf(Tone.Muted));
                    break;
            }
        }

        return paragraph;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Muted => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Caution => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
