using System.Text;
using System.Text.Json.Nodes;
using FreeTier.EmbeddedService;

namespace FreeTierGen.Sample.Tests.Commands;

public class ActivitiesTests
{
    [Fact]
    public async Task All_pages_are_listed()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        ToolResult text = (await ToolProcess.RunAsync(service, "activities")).Succeeded();
        JsonArray json = (await ToolProcess.RunAsync(service, "activities", "--json")).Succeeded().Json["activities"]!.AsArray();

        Assert.InRange(json.Count, 60, int.MaxValue);
        Assert.Contains($"{json.Count} activities: ", text.Output, StringComparison.Ordinal);
        Assert.All(json, activity => Assert.Contains((string)activity!["activityId"]!, text.Output, StringComparison.Ordinal));
        Assert.All(json, activity => Assert.Contains((string)activity!["title"]!, text.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("in-progress", "IN_PROGRESS")]
    [InlineData("IN_PROGRESS", "IN_PROGRESS")]
    [InlineData("Completed", "COMPLETED")]
    public async Task Status_keeps_activities_of_that_status(string typed, string onTheWire)
    {
        JsonArray activities = (await ToolProcess.RunAsync("activities", "--status", typed, "--json")).Succeeded().Json["activities"]!.AsArray();

        Assert.NotEmpty(activities);
        Assert.All(activities, activity => Assert.Equal(onTheWire, (string?)activity!["status"]));
    }

    [Fact]
    public async Task Several_statuses_are_given_with_commas_or_one_by_one()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        await ToolProcess.RunAsync(service, "activities", "--status", "completed,expiring");
        await ToolProcess.RunAsync(service, "activities", "--status", "completed", "--status", "expiring");

        Assert.All(service.Requests, request => Assert.Equal("""["COMPLETED","EXPIRING"]""", BodyOf(request)["filterActivityStatuses"]!.ToJsonString()));
        Assert.NotEmpty(service.Requests);
    }

    [Fact]
    public async Task Language_reaches_the_service()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        (await ToolProcess.RunAsync(service, "activities", "--language", "ja-jp")).Succeeded();

        Assert.Equal("ja-JP", (string?)BodyOf(service.Requests[0])["languageCode"]);
    }

    [Fact]
    public async Task An_unknown_status_is_wrong_usage_and_the_known_ones_are_listed()
    {
        ToolResult result = (await ToolProcess.RunAsync("activities", "--status", "done")).Failed(2);

        Assert.Contains("--status does not take 'done'. It takes: not-started, in-progress, completed, expiring.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_is_wrong_usage_and_the_known_ones_are_listed()
    {
        ToolResult result = (await ToolProcess.RunAsync("activities", "--language", "xx")).Failed(2);

        Assert.Contains("en-US, en-GB, id-ID, de-DE, es-ES, fr-FR, ja-JP, it-IT, pt-PT, ko-KR, zh-CN, zh-TW, tr-TR", result.Error, StringComparison.Ordinal);
    }

    private static JsonNode BodyOf(RecordedRequest request) => JsonNode.Parse(Encoding.UTF8.GetString(request.Body.Span))!;
}
