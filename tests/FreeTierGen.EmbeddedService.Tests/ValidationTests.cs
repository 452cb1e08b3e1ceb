namespace FreeTierGen.EmbeddedService.Tests;

public class ValidationTests
{
    [Theory]
    [InlineData("GetAccountActivity", "{}", "Value at '/activityId' failed to satisfy constraint: Member must not be null")]
    [InlineData("GetAccountActivity", """{"activityId":null}""", "Value at '/activityId' failed to satisfy constraint: Member must not be null")]
    [InlineData("GetAccountActivity", """{"activityId":"abc"}""", "Value with length 3 at '/activityId' failed to satisfy constraint: Member must have length between 32 and 32, inclusive")]
    [InlineData("GetAccountActivity", """{"activityId":"0123456789012345678901234567890-"}""", "Value at '/activityId' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9]+$")]
    [InlineData("GetAccountActivity", """{"activityId":"01234567890123456789012345678901","languageCode":"tlh"}""", "Value at '/languageCode' failed to satisfy constraint: Member must satisfy enum value set: [en-US, ")]
    [InlineData("ListAccountActivities", """{"maxResults":0}""", "Value at '/maxResults' failed to satisfy constraint: Member must be between 1 and 1000, inclusive")]
    [InlineData("ListAccountActivities", """{"maxResults":1001}""", "Value at '/maxResults' failed to satisfy constraint: Member must be between 1 and 1000, inclusive")]
    [InlineData("ListAccountActivities", """{"nextToken":""}""", "Value with length 0 at '/nextToken' failed to satisfy constraint: Member must have length between 1 and 8192, inclusive")]
    [InlineData("ListAccountActivities", """{"filterActivityStatuses":["COMPLETED","LOST"]}""", "Value at '/filterActivityStatuses/1' failed to satisfy constraint: Member must satisfy enum value set: [NOT_STARTED, ")]
    [InlineData("GetFreeTierUsage", """{"maxResults":-1}""", "Value at '/maxResults' failed to satisfy constraint: Member must be between 1 and 1000, inclusive")]
    [InlineData("UpgradeAccountPlan", "{}", "Value at '/accountPlanType' failed to satisfy constraint: Member must not be null")]
    [InlineData("UpgradeAccountPlan", """{"accountPlanType":"GOLD"}""", "Value at '/accountPlanType' failed to satisfy constraint: Member must satisfy enum value set: [FREE, PAID]")]
    public async Task A_violated_constraint_is_named_with_its_path(string operation, string input, string message)
    {
        var reply = await CallAsync(operation, input);

        Assert.Equal((400, "ValidationException"), (reply.Status, reply.Error));
        Assert.StartsWith("1 validation error detected: " + message, reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_violations_are_named_at_once()
    {
        var reply = await CallAsync("GetAccountActivity", """{"activityId":"??","languageCode":"tlh"}""");

        Assert.StartsWith("3 validation errors detected: ", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Length_counts_characters_and_not_code_units()
    {
        var reply = await CallAsync("GetAccountActivity", """{"activityId":"\ud83d\ude00"}""");

        Assert.Contains("Value with length 1 at '/activityId'", reply.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ListAccountActivities", """{"maxResults":"10"}""")]
    [InlineData("ListAccountActivities", """{"maxResults":10.5}""")]
    [InlineData("ListAccountActivities", """{"filterActivityStatuses":"COMPLETED"}""")]
    [InlineData("ListAccountActivities", """{"filterActivityStatuses":[1]}""")]
    [InlineData("ListAccountActivities", """{"nextToken":"\ud83d"}""")]
    [InlineData("GetFreeTierUsage", """{"filter":[]}""")]
    [InlineData("GetFreeTierUsage", """{"filter":{"Or":[null]}}""")]
    [InlineData("GetAccountPlanState", "[]")]
    [InlineData("GetAccountPlanState", "{")]
    [InlineData("GetAccountPlanState", "")]
    public async Task What_is_no_JSON_or_of_the_wrong_type_can_not_be_read(string operation, string input)
    {
        var reply = await CallAsync(operation, input);

        Assert.Equal((400, "SerializationException"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task Unknown_members_are_ignored()
    {
        var reply = await CallAsync("ListAccountActivities", """{"maxResults":3,"newer":{"a":[1]}}""");

        Assert.Equal(3, reply.Json.GetProperty("activities").GetArrayLength());
    }

    private static async Task<Reply> CallAsync(string operation, string input)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        return await caller.SendAsync(operation, input);
    }
}
