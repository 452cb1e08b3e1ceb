using System.Text.Json.Nodes;
using FreeTier.Commands;
using FreeTier.EmbeddedService;
using FreeTier.Terminals;

namespace FreeTierGen.Sample.Tests.Commands;

public sealed class WatchTests
{
    // No other timer of tool, client or service has this length.
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(17);

    [Fact]
    public async Task In_a_pipe_reports_come_one_below_the_other_each_with_its_time()
    {
        ToolResult result = await WatchAsync(reports: 3, "usage", "--over", "100");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["As of 2026-11-20 12:00:00 UTC", "As of 2026-11-20 12:17:00 UTC", "As of 2026-11-20 12:34:00 UTC"],
            result.OutputLines.Where(line => line.StartsWith("As of", StringComparison.Ordinal)));
        Assert.Equal(3, result.OutputLines.Count(line => line.StartsWith("OUTLOOK", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task The_dashboard_is_watched_too()
    {
        ToolResult result = await WatchAsync(reports: 2);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.OutputLines.Count(line => line.StartsWith("AWS Free Tier, account", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_is_a_line_a_report()
    {
        ToolResult result = await WatchAsync(reports: 3, "--json");

        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.InRange(JsonNode.Parse(line)!["usage"]!.AsArray().Count, 200, int.MaxValue));
    }

    [Fact]
    public async Task Csv_has_its_header_once()
    {
        ToolResult result = await WatchAsync(reports: 3, "--csv");

        string[] rows = result.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["asOf", "2026-11-20T12:00:00Z", "2026-11-20T12:17:00Z", "2026-11-20T12:34:00Z"], rows.Select(row => row.Split(',')[0]));
    }

    [Fact]
    public async Task What_passes_is_told_of_and_asked_again()
    {
        ToolResult result = await WatchAsync(
            reports: 3,
            (wait, service) =>
            {
                if (wait == 1)
                {
                    service.Faults.Fail("InternalServerException", 500, requests: 10);
                }
                else
                {
                    service.Faults.Clear();
                }
            },
            TestTerminal.Piped,
            "usage",
            "--csv",
            "--over",
            "100");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("freetier: the service answered InternalServerException", result.Error, StringComparison.Ordinal);
        Assert.Contains("Reading again in 17m.", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["2026-11-20T12:00:00Z", "2026-11-20T12:34:00Z"],
            result.Output.Split("\r\n").Skip(1).Select(row => row.Split(',')[0]).Where(time => time.Length > 0).Distinct());
    }

    [Fact]
    public async Task What_does_not_pass_ends_it()
    {
        ToolResult result = await WatchAsync(
            reports: 3, (_, service) => service.Faults.Fail("AccessDeniedException", 400), TestTerminal.Piped, "usage");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("freetier: the service answered AccessDeniedException", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_screen_reports_are_drawn_in_place_and_fit_it()
    {
        ToolResult result = await WatchAsync(
            reports: 3, (_, _) => { }, time => TestTerminal.Interactive(80, time: time, height: 24, ansi: true), "status");

        Assert.Equal(0, result.ExitCode);
        var screen = new Screen(80, 24);
        screen.Write(result.Output);
        Assert.Equal("AWS Free Tier, account 210987654321", screen.Lines[0]);
        Assert.Equal("As of 12:34:00 UTC; again every 17m until Ctrl+C.", screen.Lines.Last(line => line.Length > 0));
        Assert.Equal(1, screen.Lines.Count(line => line.StartsWith("Credits", StringComparison.Ordinal)));
        Assert.Equal(0, screen.ScrolledBy);
        Assert.EndsWith("\u001b[?25h", result.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_keeps_what_was_seen_last_while_the_service_is_away()
    {
        ToolResult result = await WatchAsync(
            reports: 2,
            (_, service) => service.Faults.Fail("InternalServerException", 500, requests: 10),
            time => TestTerminal.Interactive(80, time: time, height: 24, ansi: true),
            "usage");

        var screen = new Screen(80, 24);
        screen.Write(result.Output);
        string all = string.Join(' ', screen.Lines);
        Assert.Contains("As of 12:00:00 UTC, and not read again at 12:17:00 UTC: the service answered", all, StringComparison.Ordinal);
        Assert.Contains("EXCEEDED", all, StringComparison.Ordinal);
        Assert.Equal(0, screen.ScrolledBy);
    }

    [Fact]
    public async Task A_screen_without_colours_gets_no_escape_sequences_and_scrolls()
    {
        ToolResult result = await WatchAsync(
            reports: 2, (_, _) => { }, time => TestTerminal.Interactive(80, time: time, height: 24, ansi: true), "--no-color");

        Assert.DoesNotContain('\u001b', result.Output);
        Assert.Equal(2, result.OutputLines.Count(line => line.StartsWith("Credits", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_ends_as_soon_as_what_fail_on_names_is_the_case()
    {
        ToolResult result = await WatchAsync(reports: 3, "usage", "--fail-on", "exceeded");

        Assert.Equal(3, result.ExitCode);
        Assert.Single(result.OutputLines, line => line.StartsWith("As of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_is_how_it_is_meant_to_end()
    {
        using ToolProcess tool = ToolProcess.Start(["--watch", "--interval", "1s", "--csv"], []);
        await tool.ReadLineAsync();
        Assert.Contains("210987654321", await tool.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Contains("210987654321", await tool.ReadLineAsync(), StringComparison.Ordinal);

        tool.PressCtrlC();

        ToolResult result = await tool.WaitAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("freetier:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--interval", "5s")]
    [InlineData("--watch", "--interval", "0.9")]
    [InlineData("--watch", "--interval", "25h")]
    [InlineData("--watch", "--interval", "-5s")]
    [InlineData("--watch", "--interval", "soon")]
    [InlineData("--watch", "--interval", "s")]
    [InlineData("--watch", "--interval")]
    [InlineData("--watch", "usage")]
    [InlineData("-w", "usage")]
    public async Task Intervals_that_are_none_and_options_without_effect_are_wrong_usage(params string[] arguments) =>
        (await ToolProcess.RunAsync(arguments)).Failed(2);

    [Fact]
    public async Task A_screen_has_no_room_for_everything()
    {
        Terminal terminal = TestTerminal.Interactive(ansi: true);

        Assert.Equal(2, await Application.RunAsync(["--watch", "--all"], terminal));
        Assert.Contains("--all shows more than that", terminal.Error.ToString(), StringComparison.Ordinal);
    }

    private static Task<ToolResult> WatchAsync(int reports, params string[] arguments) =>
        WatchAsync(reports, (_, _) => { }, TestTerminal.Piped, arguments);

    /// <summary>Watches on a service of its own, until so many reports could have been made; then it is as if Ctrl+C had been pressed.</summary>
    private static async Task<ToolResult> WatchAsync(
        int reports, Action<int, EmbeddedFreeTierService> waiting, Func<TimeProvider, Terminal> terminalOf, params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        EmbeddedFreeTierService? service = null;
        var time = new HurriedTime(Interval, wait =>
        {
            waiting(wait, service!);
            if (wait == reports)
            {
                stop.Cancel();
            }

            return wait < reports;
        });
        await using (service = await EmbeddedFreeTierService.StartAsync(new() { TimeProvider = time }))
        {
            var known = new EmbeddedFreeTierServiceOptions();
            Terminal terminal = terminalOf(time).With(name => name switch
            {
                "AWS_ACCESS_KEY_ID" => known.AccessKeyId,
                "AWS_SECRET_ACCESS_KEY" => known.SecretAccessKey,
                _ => null,
            });
            int exitCode = await Application.RunAsync(
                [.. arguments, "--watch", "--interval", "17m", "--endpoint", service.Uri.ToString()], terminal, stop.Token);
            return new ToolResult(exitCode, terminal.Out.ToString()!, terminal.Error.ToString()!);
        }
    }
}
