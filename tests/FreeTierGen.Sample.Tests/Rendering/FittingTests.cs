using FreeTier.Commands;
using FreeTier.Rendering;
using FreeTier.Terminals;

namespace FreeTierGen.Sample.Tests.Rendering;

public sealed class FittingTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(80, 40)]
    [InlineData(60, 24)]
    [InlineData(100, 24)]
    [InlineData(132, 43)]
    [InlineData(200, 24)]
    [InlineData(200, 60)]
    public async Task Plan_and_credits_stay_in_sight_above_the_most_urgent_offers(int width, int height)
    {
        Screen screen = await ShowAsync(width, height);

        // The notice and its empty line, the report, and a row for the prompt.
        Assert.Equal(0, screen.ScrolledBy);
        Assert.Contains(screen.Lines, line => line.StartsWith("Plan ", StringComparison.Ordinal));
        Assert.Contains(screen.Lines, line => line.StartsWith("Credits ", StringComparison.Ordinal));
        string[] underHeader = [.. screen.Lines.SkipWhile(line => !line.StartsWith("Service ", StringComparison.Ordinal)).Skip(2)];
        Assert.Matches("^A.*[1-9][0-9]+%", underHeader[0]);
        Assert.Matches(@"\d+ more( \(\d+ over or soon over\))?: 'freetier usage' or --all shows everything\.", string.Join(' ', screen.Lines));
    }

    [Fact]
    public async Task A_screen_is_used_to_its_end()
    {
        Screen screen = await ShowAsync(80, 24);

        Assert.Equal("", screen.Lines[23]);
        Assert.NotEqual("", screen.Lines[22]);
        Assert.Equal(7, screen.Lines.Count(line => line.EndsWith("EXCEEDED", StringComparison.Ordinal) || line.EndsWith("will exceed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_screen_that_is_too_small_for_any_offer_has_the_plan_still()
    {
        Screen screen = await ShowAsync(80, 14);

        Assert.Equal(0, screen.ScrolledBy);
        Assert.Contains(screen.Lines, line => line.StartsWith("Credits ", StringComparison.Ordinal));
        Assert.Contains(screen.Lines, line => line.StartsWith("221 more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_shows_every_row_whatever_the_screen()
    {
        Screen screen = await ShowAsync(80, 24, "--all");

        Assert.InRange(screen.ScrolledBy, 400, int.MaxValue);
    }

    [Fact]
    public async Task A_list_is_whole_whatever_the_screen()
    {
        Screen screen = await ShowAsync(80, 24, "usage");

        Assert.InRange(screen.ScrolledBy, 400, int.MaxValue);
        Assert.Contains(screen.Lines, line => line.StartsWith("221 offers.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(10)]
    [InlineData(99)]
    public void As_many_rows_are_kept_as_fit(int room)
    {
        IReadOnlyList<Block> report = Fitting.Most(
            10, rows => [.. Enumerable.Repeat(new TextBlock("row"), rows)], report => report.Count <= room);

        Assert.Equal(Math.Min(room, 10), report.Count);
    }

    // What the tool writes to both streams, in its order: the notice comes before the report.
    private static async Task<Screen> ShowAsync(int width, int height, params string[] arguments)
    {
        Terminal terminal = TestTerminal.Interactive(width, time: new HurriedTime(TimeSpan.MaxValue, _ => false), height: height);
        Assert.Equal(0, await Application.RunAsync(arguments, terminal));
        var screen = new Screen(width, height);
        screen.Write(terminal.Error.ToString()!);
        screen.Write(terminal.Out.ToString()!);
        return screen;
    }
}
