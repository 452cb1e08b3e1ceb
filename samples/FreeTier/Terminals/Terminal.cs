using System.Text;

namespace FreeTier.Terminals;

/// <summary>Where the tool reads and writes, and what it may expect of the other end.</summary>
internal sealed class Terminal
{
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

    /// <summary>Columns of the terminal. Of no meaning where <see cref="OutIsInteractive"/> is false.</summary>
    internal int Width { get; init; } = 80;

    /// <summary>Block characters can be shown.</summary>
    internal bool Unicode { get; init; }

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
            Width = outIsInteractive ? WindowWidth() : 80,
            Unicode = outIsInteractive && Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage,
            NoColor = !string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
