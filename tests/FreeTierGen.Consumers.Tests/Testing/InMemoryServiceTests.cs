using System.Net;
using Acme.FreeTier;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Testing;

namespace FreeTierGen.Consumers.Tests.Testing;

/// <summary>A real client above a service that is not there.</summary>
public sealed class InMemoryServiceTests
{
    private const string Plan = """{ "accountId": "111122223333", "accountPlanType": "FREE", "accountPlanStatus": "ACTIVE" }""";

    [Fact]
    public async Task A_call_is_signed_answered_and_kept()
    {
        using var service = new InMemoryService().Answer("GetAccountActivity", """{ "activityId": "a", "title": "t", "status": "COMPLETED" }""");
        using var client = Client(service);

        var activity = await client.GetAccountActivityAsync(new() { ActivityId = new string('a', 32) });

        Assert.Equal(("t", "request-1"), (activity.Title, activity.Metadata.RequestId));
        var request = Assert.Single(service.Requests);
        Assert.Equal(("GetAccountActivity", HttpMethod.Post), (request.Operation, request.Method));
        Assert.Equal($$"""{"activityId":"{{new string('a', 32)}}"}""", request.BodyText);
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKID/", request.Headers["authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_come_in_order_and_the_last_one_again()
    {
        using var service = new InMemoryService()
            .Answer("ListAccountActivities", """{ "activities": [{ "title": "one" }], "nextToken": "more" }""")
            .Answer("ListAccountActivities", """{ "activities": [{ "title": "two" }] }""");
        using var client = Client(service);

        var titles = new List<string>();
        await foreach (var activity in client.ListAccountActivitiesItemsAsync())
        {
            titles.Add(activity.Title);
        }

        var again = await client.ListAccountActivitiesAsync();

        Assert.Equal(["one", "two"], titles);
        Assert.Equal("two", Assert.Single(again.Activities).Title);
    }

    [Fact]
    public async Task Errors_are_those_of_the_model()
    {
        using var service = new InMemoryService().Fail("GetAccountPlanState", "ResourceNotFoundException", "No \"plan\".", HttpStatusCode.NotFound);
        using var client = Client(service);

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetAccountPlanStateAsync());

        Assert.Equal(("No \"plan\".", 404), (error.ServiceMessage, error.StatusCode));
    }

    [Fact]
    public async Task What_is_tried_again_is_received_again()
    {
        using var service = new InMemoryService()
            .Fail("GetAccountPlanState", new HttpRequestException("no cable"))
            .Fail("GetAccountPlanState", "InternalServerException", status: HttpStatusCode.InternalServerError)
            .Answer("GetAccountPlanState", Plan);
        using var client = Client(service);

        var plan = await client.GetAccountPlanStateAsync();

        Assert.Equal(("111122223333", 3), (plan.AccountId, plan.Metadata.Attempts));
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task An_answer_can_be_made_of_the_request()
    {
        using var service = new InMemoryService().Answer(
            "GetAccountPlanState",
            request => new InMemoryAnswer { Body = System.Text.Encoding.UTF8.GetBytes(Plan), Headers = new Dictionary<string, string> { ["x-seen"] = request.Operation } });
        using var client = Client(service);

        Assert.Equal(AccountPlanStatus.Active, (await client.GetAccountPlanStateAsync()).AccountPlanStatus);
    }

    [Fact]
    public async Task An_operation_without_an_answer_says_what_to_do()
    {
        using var service = new InMemoryService();
        using var client = Client(service);

        var error = await Assert.ThrowsAsync<FreeTierException>(() => client.GetAccountPlanStateAsync());

        Assert.Contains("Call Answer(\"GetAccountPlanState\", …)", error.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Fact]
    public void What_a_user_makes_in_tests_can_be_made()
    {
        var error = new ThrottlingException("Slow down.");

        Assert.Equal(("ThrottlingException", true), (error.ErrorCode, error.IsThrottling));
        var gone = new ResourceNotFoundException(new ErrorDetails { Code = "Gone", Message = "No such plan.", Metadata = new() { RequestId = "r-1", StatusCode = 404 } });
        Assert.Equal(("Gone", "No such plan.", "r-1", 404), (gone.ErrorCode, gone.ServiceMessage, gone.RequestId, gone.StatusCode));
        Assert.Equal("New", new FreeTierException(new ErrorDetails { Code = "New" }).ErrorCode);
        Assert.Throws<ArgumentNullException>(() => new ResourceNotFoundException((ErrorDetails)null!));
        Assert.Equal("r-2", new GetAccountPlanStateResponse { Metadata = new ResponseMetadata { RequestId = "r-2" } }.Metadata.RequestId);
    }

    private static FreeTierClient Client(InMemoryService service) => new(new FreeTierClientOptions
    {
        Region = "us-east-1",
        Credentials = new StaticCredentialsProvider(new Credentials("AKID", "secret")),
        HttpHandler = service,
    });
}
