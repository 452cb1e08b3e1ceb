using System.Text;

namespace FreeTier.Terminals;

/// <summary>Where the tool reads and writes, and what it may expect of the other end.</summary>
internal sealed class Terminal
{
    private const int DefaultWidth = 80;
    private const int DefaultHeight = 24;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal required TextWriter Out { get; init; }

    internal required TextWriter Error { get; init; }

    internal required TextReader In { get; init; }

    /// <summary>A person sees what goes to <see cref="Out"/>; else it is a pipe or a file.</summary>
    internal bool OutIsInteractive { get; init; }

    /// <summary>A person sees what goes to <see cref="Error"/>.</summary>
    internal bool ErrorIsInteractive { get; init; }

    /// <summary>A person can answer questions.</summary>
    internal bool InIsInteractive { get; init; }

    /// <summary>Columns and rows of the terminal, which change while it is open. Of no meaning where <see cref="OutIsInteractive"/> is false.</summary>
    internal Func<(int Width, int Height)> Size { get; init; } = static () => (DefaultWidth, DefaultHeight);

    /// <summary>Columns of the terminal now.</summary>
    internal int Width => Size().Width;

    /// <summary>Rows of the terminal now.</summary>
    internal int Height => Size().Height;

    /// <summary>Block characters can be shown.</summary>
    internal bool Unicode { get; init; }

    /// <summary>Escape sequences are understood; null where the console has to find that out.</summary>
    internal bool? Ansi { get; init; }

    /// <summary>The environment asks for no colour, see no-color.org.</summary>
    internal bool NoColor { get; init; }

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable.</summary>
    internal Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    internal static Terminal OfThisProcess()
    {
        bool dumb = System.Environment.GetEnvironmentVariable("TERM") is "dumb";
        bool outIsInteractive = !Console.IsOutputRedirected && !dumb;
        if (OperatingSystem.IsWindows() && outIsInteractive)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new Terminal
        {
            // A pipe or a file gets UTF-8 whatever the locale says: JSON has no other encoding.
            Out = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" } : Console.Out,
            Error = Console.Error,
            In = Console.In,
            OutIsInteractive = outIsInteractive,
            ErrorIsInteractive = !Console.IsErrorRedirected && !dumb,
            InIsInteractive = !Console.IsInputRedirected,
            Size = outIsInteractive ? WindowSize : static () => (DefaultWidth, DefaultHeight),
            Unicode = outIsInteractive && Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage,
            NoColor = !string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    private static (int Width, int Height) WindowSize()
    {
        try
        {
            return (
                Console.WindowWidth is > 0 and var width ? width : DefaultWidth,
                Console.WindowHeight is > 0 and var height ? height : DefaultHeight);
        }
        catch (IOException)
        {
            return (DefaultWidth, DefaultHeight);
        }
    }
}
