using System.Globalization;
using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests;

public class ActivityTests
{
    private static readonly string[] Narrowed = ["EXPIRING", "COMPLETED"];

    [Fact]
    public async Task There_are_at_least_sixty_activities_in_all_states_and_the_same_in_every_run()
    {
        var first = await AllAsync();
        var second = await AllAsync();

        Assert.True(first.Count >= 60, $"There are {first.Count}.");
        Assert.Equal(first.Count, first.Select(Id).Distinct().Count());
        Assert.All(first, activity => Assert.Matches("^[a-zA-Z0-9]{32}$", Id(activity)));
        Assert.All(first, activity => Assert.True(activity.GetProperty("reward").GetProperty("credit").GetProperty("amount").GetDouble() > 0));
        Assert.Equal(
            ["COMPLETED", "EXPIRING", "IN_PROGRESS", "NOT_STARTED"],
            first.Select(activity => activity.GetProperty("status").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(first.Select(activity => activity.GetRawText()), second.Select(activity => activity.GetRawText()));
    }

    [Fact]
    public async Task States_narrow_the_list()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var reply = await caller.CallAsync("ListAccountActivities", new { filterActivityStatuses = Narrowed, maxResults = 1000 });
        var statuses = reply.Json.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("status").GetString()).ToList();

        Assert.Contains("EXPIRING", statuses);
        Assert.Contains("COMPLETED", statuses);
        Assert.DoesNotContain("NOT_STARTED", statuses);
        Assert.DoesNotContain("IN_PROGRESS", statuses);
    }

    [Fact]
    public async Task Each_activity_is_described_in_full_with_the_times_that_go_with_its_state()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        foreach (var summary in await AllAsync())
        {
            var activity = (await caller.CallAsync("GetAccountActivity", new { activityId = Id(summary) })).Json;
            var status = activity.GetProperty("status").GetString();

            Assert.Equal(summary.GetProperty("title").GetString(), activity.GetProperty("title").GetString());
            Assert.NotEmpty(activity.GetProperty("description").GetString()!);
            Assert.StartsWith("https://", activity.GetProperty("instructionsUrl").GetString(), StringComparison.Ordinal);
            Assert.InRange(activity.GetProperty("estimatedTimeToCompleteInMinutes").GetInt32(), 1, 120);
            Assert.True(Time(activity, "expiresAt") > FixedTime.Now);
            Assert.Equal(status is "IN_PROGRESS" or "COMPLETED", Time(activity, "startedAt") < FixedTime.Now);
            Assert.Equal(status is "COMPLETED", Time(activity, "completedAt") < FixedTime.Now);
        }
    }

    [Theory]
    [InlineData("en-US", "Set up Amazon EC2")]
    [InlineData("de-DE", "Amazon EC2 einrichten")]
    [InlineData("fr-FR", "Configurer Amazon EC2")]
    [InlineData("ja-JP", "Amazon EC2 をセットアップする")]
    [InlineData("tr-TR", "Set up Amazon EC2")]
    public async Task Titles_come_in_the_language_that_was_asked_for_or_in_English(string language, string title)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var listed = (await caller.CallAsync("ListAccountActivities", new { languageCode = language })).Json.GetProperty("activities")[0];
        var described = await caller.CallAsync("GetAccountActivity", new { activityId = Id(listed), languageCode = language });

        Assert.Equal(title, listed.GetProperty("title").GetString());
        Assert.Equal(title, described.Json.GetProperty("title").GetString());
    }

    [Fact]
    public async Task An_unknown_activity_is_not_found()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var reply = await caller.CallAsync("GetAccountActivity", new { activityId = new string('0', 32) });

        Assert.Equal((404, "ResourceNotFoundException"), (reply.Status, reply.Error));
    }

    private static async Task<List<JsonElement>> AllAsync()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var reply = await caller.CallAsync("ListAccountActivities", new { maxResults = 1000 });
        return [.. reply.Json.GetProperty("activities").EnumerateArray()];
    }

    private static string Id(JsonElement activity) => activity.GetProperty("activityId").GetString()!;

    private static DateTimeOffset? Time(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value) ? DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture) : null;
}
