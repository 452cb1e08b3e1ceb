using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeTierGen.EmbeddedService.Tests;

public class PagingTests
{
    [Theory]
    [InlineData("ListAccountActivities", "activities", "{}", 10)]
    [InlineData("ListAccountActivities", "activities", """{"maxResults":7,"filterActivityStatuses":["NOT_STARTED"],"languageCode":"de-DE"}""", 7)]
    [InlineData("GetFreeTierUsage", "freeTierUsages", "{}", 10)]
    [InlineData("GetFreeTierUsage", "freeTierUsages", """{"maxResults":9,"filter":{"Dimensions":{"Key":"REGION","Values":["eu-west-1"],"MatchOptions":["EQUALS"]}}}""", 9)]
    public async Task Pages_hold_what_one_large_page_holds(string operation, string items, string input, int pageSize)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var whole = JsonNode.Parse(input)!.AsObject();
        whole["maxResults"] = 1000;
        var expected = (await caller.CallAsync(operation, whole)).Json.GetProperty(items).EnumerateArray().Select(item => item.GetRawText()).ToList();

        var found = new List<string>();
        var sizes = new List<int>();
        var request = JsonNode.Parse(input)!.AsObject();
        while (true)
        {
            var page = (await caller.CallAsync(operation, request)).Json;
            sizes.Add(page.GetProperty(items).GetArrayLength());
            found.AddRange(page.GetProperty(items).EnumerateArray().Select(item => item.GetRawText()));
            if (!page.TryGetProperty("nextToken", out var token))
                break;

            request["nextToken"] = token.GetString();
        }

        Assert.Equal(expected, found);
        Assert.True(sizes.Count > 2, $"There were {sizes.Count} pages.");
        Assert.All(sizes.SkipLast(1), size => Assert.Equal(pageSize, size));
        Assert.InRange(sizes[^1], 1, pageSize);
    }

    [Theory]
    [InlineData("""{"filterActivityStatuses":["NOT_STARTED"]}""")]
    [InlineData("""{"languageCode":"de-DE"}""")]
    public async Task A_token_of_another_list_is_refused(string other)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var token = (await caller.CallAsync("ListAccountActivities")).Json.GetProperty("nextToken").GetString();
        var request = JsonNode.Parse(other)!.AsObject();
        request["nextToken"] = token;

        var reply = await caller.CallAsync("ListAccountActivities", request);

        Assert.Equal((400, "ValidationException"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task A_token_of_another_operation_and_one_that_was_changed_are_refused()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var token = (await caller.CallAsync("ListAccountActivities")).Json.GetProperty("nextToken").GetString()!;

        var elsewhere = await caller.CallAsync("GetFreeTierUsage", new { nextToken = token });
        var changed = await caller.CallAsync("ListAccountActivities", new { nextToken = (token[0] == 'A' ? 'B' : 'A') + token[1..] });
        var invented = await caller.CallAsync("ListAccountActivities", new { nextToken = "page 2" });

        Assert.Equal("ValidationException", elsewhere.Error);
        Assert.Equal("ValidationException", changed.Error);
        Assert.Equal("ValidationException", invented.Error);
    }

    [Fact]
    public async Task A_filter_that_is_written_with_other_spaces_is_the_same_filter()
    {
        const string Dense = """{"Dimensions":{"Key":"REGION","Values":["eu-west-1"],"MatchOptions":["EQUALS"]}}""";
        const string Airy = """{ "Dimensions" : { "Key": "REGION", "Values": [ "eu-west-1" ], "MatchOptions": [ "EQUALS" ] } }""";
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var first = await caller.SendAsync("GetFreeTierUsage", $$"""{"filter":{{Dense}}}""");
        var token = JsonSerializer.Serialize(first.Json.GetProperty("nextToken").GetString());

        var second = await caller.SendAsync("GetFreeTierUsage", $$"""{ "filter": {{Airy}}, "nextToken": {{token}} }""");

        Assert.Equal(200, second.Status);
    }
}
