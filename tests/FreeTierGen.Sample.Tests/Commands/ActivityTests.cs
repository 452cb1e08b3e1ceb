using System.Text.Json.Nodes;
using FreeTier.EmbeddedService;

namespace FreeTierGen.Sample.Tests.Commands;

public class ActivityTests
{
    [Fact]
    public async Task An_activity_is_shown_in_full()
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();
        string id = await SomeIdAsync(service);

        ToolResult text = (await ToolProcess.RunAsync(service, "activity", id)).Succeeded();
        JsonNode json = (await ToolProcess.RunAsync(service, "activity", id, "--json")).Succeeded().Json;

        Assert.Equal(id, (string?)json["activityId"]);
        Assert.Equal((string?)json["title"], text.OutputLines[0]);
        Assert.Contains((string)json["description"]!, text.Output, StringComparison.Ordinal);
        Assert.Contains((string)json["instructionsUrl"]!, text.OutputLines);
        Assert.Equal("credit", (string?)json["reward"]!["type"]);
        Assert.IsType<double>((double)json["reward"]!["amount"]!);
    }

    [Theory]
    [InlineData("too-short")]
    [InlineData("d622f48bf4014286a2686ab10cacfb2!")]
    [InlineData("")]
    public async Task An_id_that_breaks_the_model_is_invalid_input_and_is_not_sent(string id)
    {
        await using var service = await EmbeddedFreeTierService.StartAsync();

        ToolResult result = (await ToolProcess.RunAsync(service, "activity", id)).Failed(2);

        Assert.Empty(service.Requests);
        Assert.Contains("ID: Value", result.Error, StringComparison.Ordinal);
        Assert.Contains("failed to satisfy constraint", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_id_is_an_error_of_the_service()
    {
        ToolResult result = (await ToolProcess.RunAsync("activity", new string('0', 32))).Failed(1);

        Assert.Contains("ResourceNotFoundException", result.Error, StringComparison.Ordinal);
        Assert.Contains("request id ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_must_be_given() => (await ToolProcess.RunAsync("activity")).Failed(2);

    private static async Task<string> SomeIdAsync(EmbeddedFreeTierService service) =>
        (string)(await ToolProcess.RunAsync(service, "activities", "--json")).Json["activities"]![0]!["activityId"]!;
}
