using FreeTier.Terminals;

namespace FreeTierGen.Sample.Tests;

/// <summary>Terminals without a screen.</summary>
internal static class TestTerminal
{
    /// <summary>Everything goes to pipes.</summary>
    public static Terminal Piped(TimeProvider? time = null) => new()
    {
        In = TextReader.Null,
        Out = new StringWriter { NewLine = "\n" },
        Error = new StringWriter { NewLine = "\n" },
        Environment = _ => null,
        Time = time ?? TimeProvider.System,
    };

    /// <summary>A person sits in front of it and types what <paramref name="input"/> gives.</summary>
    public static Terminal Interactive(int width = 80, TextReader? input = null, TimeProvider? time = null, int height = 24, bool? ansi = null) => new()
    {
        In = input ?? TextReader.Null,
        Out = new StringWriter(),
        Error = new StringWriter(),
        InIsInteractive = true,
        OutIsInteractive = true,
        ErrorIsInteractive = true,
        Unicode = true,
        Size = () => (width, height),
        Ansi = ansi,
        Time = time ?? TimeProvider.System,
    };

    /// <summary>The same terminal in another environment.</summary>
    public static Terminal With(this Terminal terminal, Func<string, string?> environment) => new()
    {
        In = terminal.In,
        Out = terminal.Out,
        Error = terminal.Error,
        InIsInteractive = terminal.InIsInteractive,
        OutIsInteractive = terminal.OutIsInteractive,
        ErrorIsInteractive = terminal.ErrorIsInteractive,
        Unicode = terminal.Unicode,
        Size = terminal.Size,
        Ansi = terminal.Ansi,
        Time = terminal.Time,
        Environment = environment,
    };
}
