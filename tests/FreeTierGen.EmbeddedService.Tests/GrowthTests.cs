using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests;

public class GrowthTests
{
    [Fact]
    public async Task Members_are_added_to_structures_and_not_to_unions()
    {
        var page = await FirstPageAsync(Growth.Members);
        var activity = page.GetProperty("activities")[0];

        Assert.True(page.TryGetProperty("newerMember", out _));
        Assert.True(activity.TryGetProperty("newerMember", out _));
        Assert.False(activity.GetProperty("reward").TryGetProperty("newerMember", out _));
        Assert.True(activity.GetProperty("reward").GetProperty("credit").TryGetProperty("newerMember", out _));
    }

    [Fact]
    public async Task Enums_have_newer_values()
    {
        var activity = (await FirstPageAsync(Growth.EnumValues)).GetProperty("activities")[0];

        Assert.Equal("PAUSED", activity.GetProperty("status").GetString());
        Assert.Equal("EUR", activity.GetProperty("reward").GetProperty("credit").GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Rewards_are_of_a_newer_kind()
    {
        var reward = (await FirstPageAsync(Growth.UnionMembers)).GetProperty("activities")[0].GetProperty("reward");

        Assert.Equal("""{"voucher":{"code":"A1","uses":[1,2]}}""", reward.GetRawText());
    }

    [Fact]
    public async Task Absent_members_are_null()
    {
        await using var service = await Services.StartAsync(options => options with { Plan = AccountPlan.Paid });
        using var caller = new Caller(service);
        service.Faults.Growth = Growth.Nulls;

        var state = (await caller.CallAsync("GetAccountPlanState")).Json;

        Assert.Equal(JsonValueKind.Null, state.GetProperty("accountPlanExpirationDate").ValueKind);
        Assert.Equal(JsonValueKind.Object, state.GetProperty("accountPlanRemainingCredits").ValueKind);
    }

    [Fact]
    public async Task Units_of_usage_are_no_enum_and_stay()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var plain = await caller.CallAsync("GetFreeTierUsage");
        service.Faults.Growth = Growth.EnumValues;

        Assert.Equal(plain.Body, (await caller.CallAsync("GetFreeTierUsage")).Body);
    }

    private static async Task<JsonElement> FirstPageAsync(Growth growth)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.Growth = growth;
        return (await caller.CallAsync("ListAccountActivities")).Json;
    }
}
