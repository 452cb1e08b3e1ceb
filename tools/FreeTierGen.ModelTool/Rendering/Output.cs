using FreeTierGen.ModelTool.Terminals;
using Spectre.Console;

namespace FreeTierGen.ModelTool.Rendering;

/// <summary>Writes results for people: wrapped and in colour on a terminal, as plain lines that are never wrapped in pipes and files.</summary>
internal sealed class Output
{
    private readonly Terminal _terminal;
    private readonly IAnsiConsole? _console;

    internal Output(Terminal terminal, bool hasColor)
    {
        _terminal = terminal;
        if (terminal.IsInteractive)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                // Without colour there are no escape sequences at all.
                Ansi = hasColor ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = hasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(terminal.Out),
            });
            _console.Profile.Width = terminal.Width;
        }
    }

    /// <summary>Writes a line.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="tone">How it is meant.</param>
    /// <param name="indent">How far it stands from the edge, on a terminal with all lines that it takes.</param>
    internal void Line(string text, Tone tone = Tone.Plain, int indent = 0)
    {
        string clean = TerminalText.Clean(text);
        if (_console is null)
        {
            _terminal.Out.WriteLine(new string(' ', indent) + clean);
        }
        else
        {
            _console.Write(new Padder(new Text(clean, StyleOf(tone)), new Padding(indent, 0, 0, 0)));
        }
    }

    /// <summary>Writes names and what belongs to each; in pipes a line each, a tab between them.</summary>
    internal void Table(string name, string value, IEnumerable<(string Name, string Value)> rows)
    {
        if (_console is null)
        {
            foreach ((string left, string right) in rows)
            {
                _terminal.Out.WriteLine(TerminalText.Clean(left) + (right.Length > 0 ? "\t" + TerminalText.Clean(right) : ""));
            }

            return;
        }

        var table = new Table { Border = TableBorder.None };
        table.AddColumn(new TableColumn(new Text(name, StyleOf(Tone.Strong))) { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        table.AddColumn(new TableColumn(new Text(value, StyleOf(Tone.Strong))) { Padding = new Padding(0, 0, 0, 0) });
        foreach ((string left, string right) in rows)
        {
            table.AddRow(new Text(TerminalText.Clean(left)), new Text(TerminalText.Clean(right), StyleOf(Tone.Muted)));
        }

        _console.Write(table);
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Muted => new Style(Color.Grey),
        Tone.Caution => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}

/// <summary>How a line is meant. Nothing is said by it alone.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Muted,
    Caution,
    Bad,
}
