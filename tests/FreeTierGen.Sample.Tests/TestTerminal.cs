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
    public static Terminal Interactive(int width = 80, TextReader? input = null, TimeProvider? time = null) => new()
    {
        In = input ?? TextReader.Null,
        Out = new StringWriter(),
        Error = new StringWriter(),
        InIsInteractive = true,
        OutIsInteractive = true,
        ErrorIsInteractive = true,
        Unicode = true,
        Width = width,
        Time = time ?? TimeProvider.System,
    };
}
