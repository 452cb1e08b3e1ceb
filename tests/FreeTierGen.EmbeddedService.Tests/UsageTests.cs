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
        Assert.InRange(rows.Count(row => Number(row, "forecastedUsageAmount") > Limit(row)), 5, 40);
        Assert.Equal(["12 Months Free", "Always Free", "Free Trial"], rows.Select(row => Text(row, "freeTierType")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(rows.Count, rows.Select(row => $"{Text(row, "service")} {Text(row, "operation")} {Text(row, "usageType")}").Distinct().Count());
        Assert.All(rows, row => Assert.True(Number(row, "actualUsageAmount") <= Number(row, "forecastedUsageAmount")));
        Assert.All(rows, row => Assert.NotEmpty(Text(row, "description")));
        Assert.All(rows, row => Assert.NotEmpty(Text(row, "unit")));
    }

    [Fact]
    public async Task Usage_grows_with_the_month_and_the_forecast_stays()
    {
        var time = new MovingTime();
        await using var service = await Services.StartAsync(options => options with { TimeProvider = time });

        var early = (await RowsAsync(service, time, new DateTimeOffset(2026, 4, 2, 0, 0, 0, TimeSpan.Zero)))[0];
        var late = (await RowsAsync(service, time, new DateTimeOffset(2026, 4, 29, 0, 0, 0, TimeSpan.Zero)))[0];
        var next = (await RowsAsync(service, time, new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero)))[0];

        Assert.True(Number(early, "actualUsageAmount") < Number(late, "actualUsageAmount"));
        Assert.True(Number(next, "actualUsageAmount") < Number(early, "actualUsageAmount"));
        Assert.Equal(Number(early, "forecastedUsageAmount"), Number(late, "forecastedUsageAmount"));
    }

    [Theory]
    [InlineData(2027)]
    [InlineData(2028)]
    public async Task Each_outlook_is_there_on_every_day_of_a_year(int year)
    {
        var time = new MovingTime();
        await using var service = await Services.StartAsync(options => options with { TimeProvider = time });
        string[] all = ["exceeded", "near its limit", "well within its limit", "will exceed", "without a limit"];

        for (var day = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero); day.Year == year; day = day.AddDays(1))
        {
            foreach (var now in new[] { day, day.AddHours(12), day.AddDays(1).AddTicks(-1) })
            {
                var outlooks = (await RowsAsync(service, time, now)).Select(Outlook).Distinct().Order(StringComparer.Ordinal);
                Assert.True(all.SequenceEqual(outlooks), $"{now:O}: {string.Join(", ", outlooks)}");
            }
        }
    }

    private static async Task<List<JsonElement>> RowsAsync(EmbeddedFreeTierService service, MovingTime time, DateTimeOffset now)
    {
        time.Now = now;
        using var caller = new Caller(service) { Signing = new SigningInputs { Time = now } };
        var reply = await caller.CallAsync("GetFreeTierUsage", new { maxResults = 1000 });
        return [.. reply.Json.GetProperty("freeTierUsages").EnumerateArray()];
    }

    private static string Outlook(JsonElement row)
    {
        var limit = Limit(row);
        return double.IsInfinity(limit) ? "without a limit"
            : Number(row, "actualUsageAmount") > limit ? "exceeded"
            : Number(row, "forecastedUsageAmount") > limit ? "will exceed"
            : Number(row, "forecastedUsageAmount") > limit * 0.85 ? "near its limit"
            : "well within its limit";
    }

    private static double Limit(JsonElement row) => row.TryGetProperty("limit", out var limit) ? limit.GetDouble() : double.PositiveInfinity;

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
