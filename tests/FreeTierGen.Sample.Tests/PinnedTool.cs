using System.Globalization;
using FreeTier.Commands;

namespace FreeTierGen.Sample.Tests;

/// <summary>The tool in this process, by a clock that stands still: tool, client and embedded service all go by it.</summary>
internal static class PinnedTool
{
    /// <summary>Runs the tool to its end, its output in pipes.</summary>
    /// <param name="now">The time, such as "2028-02-29T23:59:59Z".</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<ToolResult> RunAsync(string now, params string[] arguments)
    {
        var terminal = TestTerminal.Piped(new StandingTime(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
        int exitCode = await Application.RunAsync(arguments, terminal);
        return new ToolResult(exitCode, terminal.Out.ToString()!, terminal.Error.ToString()!);
    }

    private sealed class StandingTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
