using System.CommandLine;

namespace FreeTier.Commands;

/// <summary>How to print, for every command.</summary>
internal sealed class OutputOptions
{
    internal Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON for scripts instead of text for people.",
        Recursive = true,
    };

    internal Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "No colours and no escape sequences. Also when NO_COLOR is set, and in pipes.",
        Recursive = true,
    };

    internal void AddTo(RootCommand root)
    {
        root.Options.Add(Json);
        root.Options.Add(NoColor);
    }
}
