using FreeTier.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FreeTier.Rendering;

/// <summary>Writes a report for a person at a terminal, fitted to its width.</summary>
internal sealed class TerminalWriter
{
    private readonly Terminal _terminal;
    private readonly bool _color;
    private readonly IAnsiConsole _console;

    internal TerminalWriter(Terminal terminal, bool color)
    {
        _terminal = terminal;
        _color = color;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Without colour there are no escape sequences at all.
            Ansi = !color || terminal.Ansi == false ? AnsiSupport.No : terminal.Ansi == true ? AnsiSupport.Yes : AnsiSupport.Detect,
            ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        FitToTerminal();
        _console.Profile.Capabilities.Unicode = terminal.Unicode;
    }

    /// <summary>What is on the screen can be replaced.</summary>
    internal bool CanRedraw => _console.Profile.Capabilities.Ansi;

    /// <summary>The room for a report below <paramref name="linesAbove"/> lines that stay in sight, and above a prompt.</summary>
    internal Layout LayoutBelow(int linesAbove)
    {
        (int width, int height) = _terminal.Size();
        return new Layout(width, report => LinesOf(report) + linesAbove + 1 <= height);
    }

    internal void Write(IReadOnlyList<Block> report)
    {
        for (int i = 0; i < report.Count; i++)
        {
            if (IsSetApart(report, i))
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

    /// <summary>Shows reports one in place of the other while <paramref name="action"/> gives them.</summary>
    internal Task<T> RedrawAsync<T>(Func<Action<IReadOnlyList<Block>>, Task<T>> action)
    {
        LiveDisplay live = _console.Live(Text.Empty).AutoClear(false);
        return live.StartAsync(context => action(report =>
        {
            // The window may have another size than before.
            FitToTerminal();
            context.UpdateTarget(WholeOf(report));
            context.Refresh();
        }));
    }

    private void FitToTerminal() => (_console.Profile.Width, _console.Profile.Height) = _terminal.Size();

    private int LinesOf(IReadOnlyList<Block> report)
    {
        var options = RenderOptions.Create(_console, _console.Profile.Capabilities);
        List<SegmentLine> lines = Segment.SplitLines(((IRenderable)WholeOf(report)).Render(options, _console.Profile.Width));
        return lines.Count;
    }

    private Rows WholeOf(IReadOnlyList<Block> report) => new(report.SelectMany((block, i) =>
        IsSetApart(report, i) ? [Text.Empty, Render(block)] : (IEnumerable<IRenderable>)[Render(block)]));

    private static bool IsSetApart(IReadOnlyList<Block> report, int i) => i > 0 && report[i - 1] is not HeadingBlock;

    private IRenderable Render(Block block) => block switch
    {
        HeadingBlock heading => OnItsOwn(heading.Text),
        TextBlock text => OnItsOwn(text.Text),
        AddressBlock address => OnItsOwn(address.Address),
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
                NoWrap = !column.Wraps && !column.Cuts,
                Alignment = column.AlignRight ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, 1, 0),
            });
        }

        foreach (IReadOnlyList<Line> row in block.Rows)
        {
            table.AddRow(row.Select((cell, column) => block.Columns[column].Cuts ? (IRenderable)CutTextOf(cell) : TextOf(cell)));
        }

        return new WithoutEmptyEdges(table);
    }

    private CutText CutTextOf(Line line)
    {
        Span[] spans = [.. line.OfType<Span>()];
        return new CutText(
            TerminalText.Clean(string.Concat(spans.Select(span => span.Text))), StyleOf(spans[0].Tone), mark: _terminal.Unicode ? "…" : "~");
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

    // Where there is no colour there is no style at all: the console would set and reset even the plainest by escape sequences.
    private Style StyleOf(Tone tone) => !_color ? Style.Plain : tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Muted => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Caution => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
