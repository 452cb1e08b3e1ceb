using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests;

public class PlanTests
{
    [Fact]
    public async Task A_free_plan_is_active_with_credits_and_an_end_months_ahead()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal(200, reply.Status);
        Assert.Equal("210987654321", reply.Json.GetProperty("accountId").GetString());
        Assert.Equal("FREE", reply.Json.GetProperty("accountPlanType").GetString());
        Assert.Equal("ACTIVE", reply.Json.GetProperty("accountPlanStatus").GetString());
        Assert.Equal(137.42, reply.Json.GetProperty("accountPlanRemainingCredits").GetProperty("amount").GetDouble());
        Assert.Equal("USD", reply.Json.GetProperty("accountPlanRemainingCredits").GetProperty("unit").GetString());
        Assert.Equal("2026-08-20T00:00:00Z", reply.Json.GetProperty("accountPlanExpirationDate").GetString());
    }

    [Fact]
    public async Task An_upgrade_changes_the_plan_for_good()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var upgrade = await caller.CallAsync("UpgradeAccountPlan", new { accountPlanType = "PAID" });
        var repeated = await caller.CallAsync("UpgradeAccountPlan", new { accountPlanType = "PAID" });
        var state = await caller.CallAsync("GetAccountPlanState");
        var back = await caller.CallAsync("UpgradeAccountPlan", new { accountPlanType = "FREE" });

        Assert.Equal("""{"accountId":"210987654321","accountPlanType":"PAID","accountPlanStatus":"ACTIVE"}""", upgrade.Body);
        Assert.Equal(upgrade.Body, repeated.Body);
        Assert.Equal("PAID", state.Json.GetProperty("accountPlanType").GetString());
        Assert.Equal(137.42, state.Json.GetProperty("accountPlanRemainingCredits").GetProperty("amount").GetDouble());
        Assert.False(state.Json.TryGetProperty("accountPlanExpirationDate", out _));
        Assert.Equal((400, "ValidationException"), (back.Status, back.Error));
    }

    [Fact]
    public async Task A_free_plan_can_not_be_upgraded_to_itself()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var reply = await caller.CallAsync("UpgradeAccountPlan", new { accountPlanType = "FREE" });

        Assert.Equal((400, "ValidationException"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData(AccountPlan.FreeNotStarted, "FREE", "NOT_STARTED", true)]
    [InlineData(AccountPlan.FreeExpired, "FREE", "EXPIRED", true)]
    [InlineData(AccountPlan.Paid, "PAID", "ACTIVE", false)]
    public async Task The_account_can_start_on_another_plan(AccountPlan plan, string type, string status, bool ends)
    {
        await using var service = await Services.StartAsync(options => options with { Plan = plan });
        using var caller = new Caller(service);

        var json = (await caller.CallAsync("GetAccountPlanState")).Json;

        Assert.Equal(type, json.GetProperty("accountPlanType").GetString());
        Assert.Equal(status, json.GetProperty("accountPlanStatus").GetString());
        Assert.Equal(ends, json.TryGetProperty("accountPlanExpirationDate", out _));
    }

    [Theory]
    [InlineData("GetAccountPlanState", "{}")]
    [InlineData("UpgradeAccountPlan", """{"accountPlanType":"PAID"}""")]
    public async Task An_account_without_a_plan_is_not_found(string operation, string input)
    {
        await using var service = await Services.StartAsync(options => options with { Plan = AccountPlan.None });
        using var caller = new Caller(service);

        var reply = await caller.CallAsync(operation, JsonElement.Parse(input));

        Assert.Equal((404, "ResourceNotFoundException"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("GetAccountPlanState", "{}")]
    [InlineData("UpgradeAccountPlan", """{"accountPlanType":"PAID"}""")]
    public async Task A_caller_whom_no_policy_allows_it_is_denied(string operation, string input)
    {
        await using var service = await Services.StartAsync(options =>
            options with { DeniedOperations = new HashSet<string> { "GetAccountPlanState", "UpgradeAccountPlan" } });
        using var caller = new Caller(service);

        var denied = await caller.CallAsync(operation, JsonElement.Parse(input));
        var allowed = await caller.CallAsync("ListAccountActivities");

        Assert.Equal((403, "AccessDeniedException"), (denied.Status, denied.Error));
        Assert.Equal(200, allowed.Status);
    }
}
