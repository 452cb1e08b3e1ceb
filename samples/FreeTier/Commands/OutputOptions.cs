using System.CommandLine;

namespace FreeTier.Commands;

/// <summary>How to print, for every command.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print JSON for scripts instead of text for people.",
        Recursive = true,
    };

    private readonly Option<bool> _csv = new("--csv")
    {
        Description = "Print comma-separated values with a header row for spreadsheets.",
        Recursive = true,
    };

    private readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colours and no escape sequences. Also when NO_COLOR is set, and in pipes.",
        Recursive = true,
    };

    internal void AddTo(RootCommand root)
    {
        root.Options.Add(_json);
        root.Options.Add(_csv);
        root.Options.Add(_noColor);
    }

    internal bool NoColorOf(ParseResult parsed) => parsed.GetValue(_noColor);

    /// <summary>The form that the options name.</summary>
    /// <exception cref="UsageException">They name two.</exception>
    internal OutputForm FormOf(ParseResult parsed) => (parsed.GetValue(_json), parsed.GetValue(_csv)) switch
    {
        (true, true) => throw new UsageException("--json and --csv exclude each other: one kind of output at a time."),
        (true, _) => OutputForm.Json,
        (_, true) => OutputForm.Csv,
        _ => OutputForm.Text,
    };
}
