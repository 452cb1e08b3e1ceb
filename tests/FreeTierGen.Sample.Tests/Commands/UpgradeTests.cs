using System.Text.Json.Nodes;
using FreeTier.EmbeddedService;

namespace FreeTierGen.Sample.Tests.Commands;

public class UpgradeTests
{
    [Fact]
    public async Task Without_a_terminal_and_without_yes_it_refuses_before_anything_is_sent()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        ToolResult result = (await ToolProcess.RunAsync(service, "upgrade")).Failed(2);

        Assert.Contains("--yes", result.Error, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task With_yes_the_plan_is_upgraded_and_stays_so()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        JsonNode upgrade = (await ToolProcess.RunAsync(service, "upgrade", "--yes", "--json")).Succeeded().Json;
        ToolResult again = (await ToolProcess.RunAsync(service, "upgrade", "-y")).Succeeded();

        Assert.Equal("""{"upgraded":true,"accountId":"210987654321","planType":"PAID","planStatus":"ACTIVE"}""", upgrade.ToJsonString());
        Assert.Equal("Account 210987654321 is on the paid plan already. Nothing was changed.\n", again.Output);
        Assert.Single(service.Requests, request => request.Operation == "UpgradeAccountPlan");
    }

    [Fact]
    public async Task Denied_access_is_an_error_of_the_service_that_says_which_permission_is_needed()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync(
            new() { DeniedOperations = new HashSet<string> { "UpgradeAccountPlan" } });

        ToolResult result = (await ToolProcess.RunAsync(service, "upgrade", "--yes")).Failed(1);

        Assert.Contains("AccessDeniedException", result.Error, StringComparison.Ordinal);
        Assert.Contains("freetier:UpgradeAccountPlan", result.Error, StringComparison.Ordinal);
    }
}
