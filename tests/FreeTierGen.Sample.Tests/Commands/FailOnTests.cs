using System.Text.Json.Nodes;

namespace FreeTierGen.Sample.Tests.Commands;

public sealed class FailOnTests
{
    private const string Now = "2026-11-20T12:00:00Z";

    [Theory]
    [InlineData("exceeded", "exceeded", 3)]
    [InlineData("exceeded", "forecast", 3)]
    [InlineData("willExceed", "exceeded", 0)]
    [InlineData("willExceed", "forecast", 3)]
    [InlineData("nearLimit", "exceeded", 0)]
    [InlineData("nearLimit", "forecast", 0)]
    [InlineData("withinLimit", "forecast", 0)]
    public async Task The_worst_of_the_offers_that_were_asked_for_decides(string worst, string condition, int exitCode)
    {
        string service = await ServiceWhoseWorstIsAsync(worst);
        foreach (string form in new[] { "--no-color", "--json", "--csv" })
        {
            string[] arguments = ["usage", "--service", service, "--exact", form];
            ToolResult without = (await PinnedTool.RunAsync(Now, arguments)).Succeeded();

            ToolResult result = await PinnedTool.RunAsync(Now, [.. arguments, "--fail-on", condition]);

            Assert.Equal(exitCode, result.ExitCode);
            Assert.Equal(without.Output, result.Output);
            Assert.Equal(exitCode == 3, result.Error.Contains("(--fail-on)", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("exceeded", @"^freetier: \d+ offers have exceeded their limit \(--fail-on\)\.$")]
    [InlineData("FORECAST", @"^freetier: \d+ offers have exceeded their limit, \d+ will exceed their limit \(--fail-on\)\.$")]
    public async Task The_dashboard_has_it_too_and_says_on_stderr_how_many_there_are(string condition, string message)
    {
        foreach (string[] command in new string[][] { [], ["status"] })
        {
            ToolResult result = await PinnedTool.RunAsync(Now, [.. command, "--fail-on", condition]);

            Assert.Equal(3, result.ExitCode);
            Assert.Contains("AWS Free Tier, account", result.Output, StringComparison.Ordinal);
            Assert.Matches(message, result.Error.Trim().Split('\n')[^1]);
        }
    }

    [Theory]
    [InlineData("status", "--fail-on", "never")]
    [InlineData("status", "--fail-on", "")]
    [InlineData("usage", "--fail-on")]
    [InlineData("--fail-on", "exceeded", "usage")]
    [InlineData("activities", "--fail-on", "exceeded")]
    public async Task Conditions_that_are_none_and_options_without_effect_are_wrong_usage(params string[] arguments) =>
        (await PinnedTool.RunAsync(Now, arguments)).Failed(2);

    private static async Task<string> ServiceWhoseWorstIsAsync(string outlook)
    {
        string[] order = ["withinLimit", "nearLimit", "willExceed", "exceeded"];
        JsonArray usage = (await PinnedTool.RunAsync(Now, "usage", "--json")).Json["usage"]!.AsArray();
        return usage
            .GroupBy(offer => (string)offer!["service"]!)
            .First(offers => offers.Max(offer => Array.IndexOf(order, (string)offer!["outlook"]!)) == Array.IndexOf(order, outlook))
            .Key;
    }
}
