using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests;

public class UsageTests
{
    [Fact]
    public async Task There_are_at_least_two_hundred_rows_and_some_are_about_to_exceed_their_limits()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var reply = await caller.CallAsync("GetFreeTierUsage", new { maxResults = 1000 });
        var rows = reply.Json.GetProperty("freeTierUsages").EnumerateArray().ToList();

        Assert.True(rows.Count >= 200, $"There are {rows.Count}.");
        Assert.False(reply.Json.TryGetProperty("nextToken", out _));
        Assert.InRange(rows.Count(row => Number(row, "forecastedUsageAmount") > Number(row, "limit")), 5, 40);
        Assert.Equal(["12 Months Free", "Always Free", "Free Trial"], rows.Select(row => Text(row, "freeTierType")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(rows.Count, rows.Select(row => $"{Text(row, "service")} {Text(row, "operation")} {Text(row, "usageType")}").Distinct().Count());
        Assert.All(rows, row => Assert.True(Number(row, "actualUsageAmount") <= Number(row, "forecastedUsageAmount")));
        Assert.All(rows, row => Assert.NotEmpty(Text(row, "description")));
        Assert.All(rows, row => Assert.NotEmpty(Text(row, "unit")));
    }

    [Fact]
    public async Task Usage_grows_with_the_month_and_the_forecast_stays()
    {
        var early = await FirstRowAsync(new DateTimeOffset(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));
        var late = await FirstRowAsync(new DateTimeOffset(2026, 4, 29, 0, 0, 0, TimeSpan.Zero));

        Assert.True(Number(early, "actualUsageAmount") < Number(late, "actualUsageAmount"));
        Assert.Equal(Number(early, "forecastedUsageAmount"), Number(late, "forecastedUsageAmount"));
    }

    private static async Task<JsonElement> FirstRowAsync(DateTimeOffset now)
    {
        await using var service = await Services.StartAsync(options => options with { TimeProvider = new OtherTime(now) });
        using var caller = new Caller(service) { Signing = new SigningInputs { Time = now } };
        var reply = await caller.CallAsync("GetFreeTierUsage", new { maxResults = 1 });
        return reply.Json.GetProperty("freeTierUsages")[0];
    }

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private sealed class OtherTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
