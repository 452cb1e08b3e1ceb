namespace FreeTierGen.ModelTool.Tests.Commands;

/// <summary>What a person sees at a terminal.</summary>
public sealed class TerminalTests
{
    private const int Width = 44;

    [Fact]
    public async Task A_list_is_a_table_that_fits()
    {
        using var place = new Workplace { Width = Width }.Publish(_ => { }, "2027-01-31").Publish(_ => { }, "2028-01-31").Publish(_ => { }, "2029-01-31");

        var lines = Lines((await place.RunOnSourceAsync("list", "--no-color")).Succeeded());

        Assert.Equal("Service  Versions", lines[0]);
        Assert.Equal("lending  2029-01-31, 2028-01-31, 2027-01-31,", lines[1]);
        Assert.Equal("         2026-01-31", lines[2]);
    }

    [Fact]
    public async Task Changes_are_wrapped_and_their_lines_hang_together()
    {
        using var place = new Workplace { Width = Width };
        await place.RunOnSourceAsync("add", "lending");
        place.Publish(model => model.SetTrait("BookId", "smithy.api#length", """{ "max": 5 }"""));

        var lines = Lines((await place.RunAsync("update", "--no-color")).Succeeded());

        Assert.Contains("  Compiles, and wants a look:", lines);
        Assert.Contains(lines, line => line.StartsWith("    ~ string BookId: length is", StringComparison.Ordinal));
        Assert.All(lines.SkipWhile(line => !line.StartsWith("    ~", StringComparison.Ordinal)), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    private static List<string> Lines(Outcome outcome)
    {
        Assert.DoesNotContain('\u001b', outcome.Output);
        List<string> lines = [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())];
        Assert.All(lines, line => Assert.InRange(line.Length, 1, Width));
        return lines;
    }
}
