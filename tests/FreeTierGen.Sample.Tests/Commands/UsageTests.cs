using System.Text;
using System.Text.Json.Nodes;
using FreeTier.EmbeddedService;

namespace FreeTierGen.Sample.Tests.Commands;

public class UsageTests
{
    [Fact]
    public async Task Every_offer_of_all_pages_is_listed_with_full_values()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        ToolResult text = (await ToolProcess.RunAsync(service, "usage")).Succeeded();
        JsonArray json = (await ToolProcess.RunAsync(service, "usage", "--json")).Succeeded().Json["usage"]!.AsArray();

        Assert.InRange(json.Count, 200, int.MaxValue);
        Assert.Contains($"{json.Count} offers.", text.Output, StringComparison.Ordinal);
        Assert.All(json, offer => Assert.Contains(text.OutputLines, line =>
            line.Contains((string)offer!["service"]!, StringComparison.Ordinal)
            && line.Contains((string)offer["usageType"]!, StringComparison.Ordinal)
            && line.Contains((string)offer["region"]!, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-11-01T00:00:00Z")]
    [InlineData("2028-02-14T12:00:00Z")]
    [InlineData("2028-02-29T23:59:59Z")]
    public async Task Json_numbers_are_numbers_and_percentages_and_outlooks_follow_from_them(string now)
    {
        JsonArray usage = (await PinnedTool.RunAsync(now, "usage", "--json")).Succeeded().Json["usage"]!.AsArray();

        Assert.All(usage, offer =>
        {
            double actual = (double)offer!["actualUsageAmount"]!, forecast = (double)offer["forecastedUsageAmount"]!;
            if ((double)offer["limit"]! is > 0 and double limit)
            {
                Assert.Equal(actual / limit * 100, (double)offer["usedPercent"]!, tolerance: 0.006);
                Assert.Equal(forecast / limit * 100, (double)offer["forecastPercent"]!, tolerance: 0.006);
                Assert.Equal(OutlookOf(actual / limit, forecast / limit), (string?)offer["outlook"]);
            }
            else
            {
                Assert.Null(offer["usedPercent"]);
                Assert.Null(offer["forecastPercent"]);
                Assert.Equal("withinLimit", (string?)offer["outlook"]);
            }
        });
        Assert.Contains(usage, offer => offer!["usedPercent"] is null);
        Assert.Equal(
            ["exceeded", "nearLimit", "willExceed", "withinLimit"],
            usage.Select(offer => (string)offer!["outlook"]!).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-01T00:00:00Z")]
    [InlineData("2028-02-29T23:59:59Z")]
    public async Task The_table_names_every_outlook_on_every_day(string now)
    {
        ToolResult text = (await PinnedTool.RunAsync(now, "usage")).Succeeded();

        Assert.Matches(@"^WARNING: \d+ offers? (is|are) over the free limit already, \d+ more will exceed it this month\.", text.Output);
        Assert.All(
            ["EXCEEDED ", "will exceed ", "near limit ", "ok ", "no limit "],
            outlook => Assert.Contains(text.OutputLines, line => line.StartsWith(outlook, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Service_keeps_services_with_that_in_their_name()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        string name = await SomeServiceAsync(service);

        JsonArray usage = (await ToolProcess.RunAsync(service, "usage", "--service", name[..8], "--json")).Succeeded().Json["usage"]!.AsArray();

        Assert.NotEmpty(usage);
        Assert.All(usage, offer => Assert.Contains(name[..8], (string)offer!["service"]!, StringComparison.Ordinal));
        Assert.Equal(
            $$$"""{"Dimensions":{"Key":"SERVICE","Values":["{{{name[..8]}}}"],"MatchOptions":["CONTAINS"]}}""", LastFilter(service));
    }

    [Fact]
    public async Task A_name_as_the_table_shows_it_finds_that_service_however_long_it_is()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        string name = await SomeServiceAsync(service, longerThan: 20);

        foreach (string[] exact in new string[][] { [], ["--exact"] })
        {
            JsonArray usage = (await ToolProcess.RunAsync(service, ["usage", "--service", name, "--json", .. exact])).Succeeded().Json["usage"]!.AsArray();

            Assert.NotEmpty(usage);
            Assert.All(usage, offer => Assert.Equal(name, (string?)offer!["service"]));
        }
    }

    [Fact]
    public async Task Over_keeps_offers_of_whose_limit_that_much_is_used()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        JsonArray usage = (await ToolProcess.RunAsync(service, "usage", "--over", "50.5%", "--json")).Succeeded().Json["usage"]!.AsArray();

        Assert.NotEmpty(usage);
        Assert.All(usage, offer => Assert.InRange((double)offer!["usedPercent"]!, 50.5, double.MaxValue));
        Assert.Equal(
            """{"Dimensions":{"Key":"USAGE_PERCENTAGE","Values":["50.5"],"MatchOptions":["GREATER_THAN_OR_EQUAL"]}}""", LastFilter(service));
    }

    [Fact]
    public async Task Service_and_over_are_joined_with_and()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        (await ToolProcess.RunAsync(service, "usage", "--service", "AWS Lambda", "--exact", "--over", "0")).Succeeded();

        Assert.Equal(
            """{"And":[{"Dimensions":{"Key":"SERVICE","Values":["AWS Lambda"],"MatchOptions":["EQUALS"]}},{"Dimensions":{"Key":"USAGE_PERCENTAGE","Values":["0"],"MatchOptions":["GREATER_THAN_OR_EQUAL"]}}]}""",
            LastFilter(service));
    }

    [Fact]
    public async Task Nothing_that_matches_is_no_error()
    {
        ToolResult text = (await ToolProcess.RunAsync("usage", "--service", "No such service")).Succeeded();
        ToolResult json = (await ToolProcess.RunAsync("usage", "--service", "No such service", "--json")).Succeeded();

        Assert.Equal("No usage matches.\n", text.Output);
        Assert.Empty(json.Json["usage"]!.AsArray());
    }

    [Theory]
    [InlineData("--over", "-1")]
    [InlineData("--over", "many")]
    [InlineData("--over", "1000001")]
    [InlineData("--over")]
    [InlineData("--exact")]
    [InlineData("--service", "S3 & friends")]
    [InlineData("--service", "")]
    public async Task Invalid_filters_are_wrong_usage(params string[] options) =>
        (await ToolProcess.RunAsync(["usage", .. options])).Failed(2);

    private static string OutlookOf(double used, double forecast) =>
        used > 1 ? "exceeded" : forecast > 1 ? "willExceed" : Math.Max(used, forecast) >= 0.85 ? "nearLimit" : "withinLimit";

    private static async Task<string> SomeServiceAsync(EmbeddedFreeTierService service, int longerThan = 8) =>
        (await ToolProcess.RunAsync(service, "usage", "--json")).Json["usage"]!.AsArray()
            .Select(offer => (string)offer!["service"]!).First(name => name.Length > longerThan);

    /// <summary>The filter of the last request, its members in the model's order.</summary>
    private static string LastFilter(EmbeddedFreeTierService service) =>
        JsonNode.Parse(Encoding.UTF8.GetString(service.Requests[^1].Body.Span))!["filter"]!.ToJsonString();
}
