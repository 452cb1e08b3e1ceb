using System.Text;

namespace FreeTierGen.ModelTool.Terminals;

/// <summary>Where the tool runs: what it writes to, and what it takes from its surroundings.</summary>
internal sealed class Terminal
{
    internal required TextWriter Out { get; init; }

    internal required TextWriter Error { get; init; }

    /// <summary>A person sees what goes to <see cref="Out"/>; else it is a pipe or a file.</summary>
    internal bool IsInteractive { get; init; }

    /// <summary>Columns of the terminal. Of no meaning where <see cref="IsInteractive"/> is false.</summary>
    internal int Width { get; init; } = 80;

    /// <summary>The environment asks for no colour, see no-color.org.</summary>
    internal bool NoColor { get; init; }

    /// <summary>The folder that paths on the command line start from.</summary>
    internal required string Folder { get; init; }

    /// <summary>Reads an environment variable; null where it is not set, or empty.</summary>
    internal required Func<string, string?> Environment { get; init; }

    internal static Terminal OfThisProcess()
    {
        bool isInteractive = !Console.IsOutputRedirected && Variable("TERM") is not "dumb";
        return new Terminal
        {
            // A pipe or a file gets UTF-8 whatever the locale says: JSON has no other encoding.
            Out = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" } : Console.Out,
            Error = Console.Error,
            IsInteractive = isInteractive,
            Width = isInteractive ? WindowWidth() : 80,
            NoColor = Variable("NO_COLOR") is not null,
            Folder = Directory.GetCurrentDirectory(),
            Environment = Variable,
        };
    }

    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static int WindowWidth()
    {
        try
        {
            return Math.Max(Console.WindowWidth, 20);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
