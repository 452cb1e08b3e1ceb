using System.Text.Json.Nodes;
using FreeTier.EmbeddedService;

namespace FreeTierGen.Sample.Tests.Commands;

public class StatusTests
{
    [Fact]
    public async Task Without_a_command_the_dashboard_is_shown()
    {
        ToolResult result = (await ToolProcess.RunAsync()).Succeeded();

        Assert.Contains("AWS Free Tier, account 210987654321", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"Plan +free, active", result.Output);
        Assert.Contains("[##############......] 137.42 USD left", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"Expires +in 12\d days \(\d{4}-\d\d-\d\d\)", result.Output);
        Assert.Contains("WARNING: ", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ activities: [\d,.]+ USD earned, [\d,.]+ USD still to earn", result.Output);
        Assert.Contains("free-tier offers in use this month", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_command_is_the_same_as_no_command()
    {
        ToolResult bare = await ToolProcess.RunAsync();
        ToolResult status = await ToolProcess.RunAsync("status");

        Assert.Equal(bare.OutputLines[0], status.OutputLines[0]);
        Assert.Equal(bare.OutputLines.Length, status.OutputLines.Length);
    }

    [Fact]
    public async Task One_line_on_stderr_says_that_the_data_is_made_up()
    {
        ToolResult result = await ToolProcess.RunAsync("--json");

        Assert.Matches(@"^Embedded service on http://127\.0\.0\.1:\d+, made-up data\. Use --live for AWS\.\r?\n$", result.Error);
    }

    [Fact]
    public async Task What_will_exceed_its_limit_comes_first_with_a_warning_above()
    {
        ToolResult result = (await ToolProcess.RunAsync("status", "--all")).Succeeded();

        int warning = result.Output.IndexOf("WARNING", StringComparison.Ordinal);
        int table = result.Output.IndexOf("OUTLOOK", StringComparison.Ordinal);
        Assert.InRange(warning, 0, table);

        var rows = result.Output[table..].Split('\n').Skip(1).TakeWhile(line => line.Length > 0).ToArray();
        bool[] overLimit = [.. rows.Select(row => row.StartsWith("EXCEEDED", StringComparison.Ordinal) || row.StartsWith("will exceed", StringComparison.Ordinal))];
        Assert.True(overLimit[0]);
        Assert.False(overLimit[^1]);
        Assert.Equal(overLimit.OrderDescending(), overLimit);
    }

    [Fact]
    public async Task All_shows_every_activity_and_every_offer()
    {
        ToolResult few = (await ToolProcess.RunAsync()).Succeeded();
        ToolResult all = (await ToolProcess.RunAsync("--all")).Succeeded();

        Assert.Contains("'freetier usage' or --all shows everything", few.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("shows everything", all.Output, StringComparison.Ordinal);
        Assert.InRange(all.OutputLines.Length, 260, int.MaxValue);
    }

    [Fact]
    public async Task Json_has_the_plan_and_everything_of_all_pages()
    {
        JsonNode status = (await ToolProcess.RunAsync("status", "--json")).Succeeded().Json;

        JsonNode plan = status["plan"]!;
        Assert.Equal("210987654321", (string?)plan["accountId"]);
        Assert.Equal("FREE", (string?)plan["planType"]);
        Assert.Equal("ACTIVE", (string?)plan["planStatus"]);
        Assert.Equal(137.42, (double)plan["remainingCredits"]!["amount"]!);
        Assert.Equal("USD", (string?)plan["remainingCredits"]!["unit"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT00:00:00Z$", (string?)plan["expiresAt"]);
        Assert.InRange((int)plan["daysUntilExpiry"]!, 125, 127);
        Assert.InRange(status["activities"]!.AsArray().Count, 60, int.MaxValue);
        Assert.InRange(status["usage"]!.AsArray().Count, 200, int.MaxValue);
    }

    [Fact]
    public async Task A_paid_plan_never_expires()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync(new() { Plan = AccountPlan.Paid });

        ToolResult text = (await ToolProcess.RunAsync(service)).Succeeded();
        ToolResult json = (await ToolProcess.RunAsync(service, "--json")).Succeeded();

        Assert.Matches(@"Plan +paid, active", text.Output);
        Assert.Matches(@"Expires +never", text.Output);
        Assert.Contains("What goes beyond the limit is charged.", text.Output, StringComparison.Ordinal);
        Assert.Null(json.Json["plan"]!["expiresAt"]);
        Assert.Null(json.Json["plan"]!["daysUntilExpiry"]);
    }

    [Fact]
    public async Task An_expired_plan_says_since_when()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync(new() { Plan = AccountPlan.FreeExpired });

        ToolResult result = (await ToolProcess.RunAsync(service)).Succeeded();

        Assert.Matches(@"Plan +free, expired", result.Output);
        Assert.Matches(@"Expires +(9|10) days ago", result.Output);
        Assert.Contains("[....................] 0.00 USD left", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_a_plan_still_sees_its_usage()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync(new() { Plan = AccountPlan.None });

        ToolResult text = (await ToolProcess.RunAsync(service)).Succeeded();
        ToolResult json = (await ToolProcess.RunAsync(service, "--json")).Succeeded();

        Assert.Contains("This account has no free or paid plan.", text.Output, StringComparison.Ordinal);
        Assert.Contains("OUTLOOK", text.Output, StringComparison.Ordinal);
        Assert.True(json.Json.AsObject().ContainsKey("plan"));
        Assert.Null(json.Json["plan"]);
    }

    [Theory]
    [InlineData("--no-color")]
    [InlineData("status")]
    public async Task Piped_output_has_no_escape_sequences_and_no_frames(string argument)
    {
        ToolResult result = (await ToolProcess.RunAsync(argument)).Succeeded();

        Assert.DoesNotContain('\u001b', result.Output + result.Error);
        Assert.DoesNotContain(result.Output, c => c is >= '\u2500' and <= '\u259f');
        Assert.DoesNotContain(result.OutputLines, line => line.EndsWith(' '));
    }
}
