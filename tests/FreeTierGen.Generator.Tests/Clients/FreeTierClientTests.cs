using System.Net;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>The client that is generated for FreeTier, as a program uses it, down to the HTTP handler.</summary>
public class FreeTierClientTests
{
    private static readonly GeneratedAssembly Generated =
        GeneratedAssembly.Load(File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json")), FreeTierScenario.Text);

    [Fact]
    public async Task A_call_sends_its_request_and_reads_the_answer()
    {
        var handler = new StubHandler((HttpStatusCode.OK, """
            {
              "activityId": "aaaa", "title": "Try it", "description": "d", "status": "IN_PROGRESS", "instructionsUrl": "https://x", "new": [{}],
              "reward": { "credit": { "amount": 20.5, "unit": "USD" } }, "expiresAt": "2026-02-03T04:05:06.5Z", "startedAt": null,
              "estimatedTimeToCompleteInMinutes": 15
            }
            """));

        Assert.Equal(
            "aaaa Try it IN_PROGRESS 20.5 USD 2026-02-03T04:05:06.5000000+00:00 True 15 request-1 200", await Run("Get", handler));
        var (body, headers) = Assert.Single(handler.Requests);
        Assert.Equal("""{"activityId":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","languageCode":"en-US"}""", body);
        Assert.Equal("AWSFreeTierService.GetAccountActivity", headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", headers["Content-Type"]);
        Assert.Contains("/us-east-1/freetier/aws4_request", headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_sets_nothing_can_be_left_out()
    {
        var handler = new StubHandler((HttpStatusCode.OK, """{"accountId":"1","accountPlanType":"FREE","accountPlanStatus":"ACTIVE"}"""));

        Assert.Equal("ACTIVE", await Run("GetPlan", handler));
        Assert.Equal("{}", Assert.Single(handler.Requests).Body);
    }

    [Fact]
    public async Task A_recursive_request_is_written_as_modeled()
    {
        var handler = new StubHandler((HttpStatusCode.OK, """{"freeTierUsages":[{"service":"S3"},null,{}]}"""));

        Assert.Equal("2", await Run("Filter", handler));
        Assert.Equal(
            """{"filter":{"And":[{"Dimensions":{"Key":"SERVICE","Values":["S3"],"MatchOptions":["EQUALS"]}},{"Not":{"Dimensions":{"Key":"REGION","Values":["eu-west-1"],"MatchOptions":["EQUALS"]}}}]},"maxResults":5}""",
            Assert.Single(handler.Requests).Body);
    }

    [Fact]
    public async Task Items_come_from_all_pages()
    {
        var handler = new StubHandler(Page("a", "2"), Page("b", "3"), Page("c", null));

        Assert.Equal("a,b,c", await Run("Items", handler));
        Assert.Equal(["""{"maxResults":2}""", """{"nextToken":"2","maxResults":2}""", """{"nextToken":"3","maxResults":2}"""], handler.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Pages_end_where_there_is_no_more_token()
        => Assert.Equal("1,1", await Run("Pages", new StubHandler(Page("a", "2"), Page("b", ""))));

    [Theory]
    [InlineData(404, """{"__type":"com.amazonaws.freetier#ResourceNotFoundException","message":"Gone."}""", "ResourceNotFoundException: Gone. (ResourceNotFoundException, 404, request-1)")]
    [InlineData(400, """{"__type":"ValidationException","Message":"Wrong."}""", "ValidationException: Wrong. (ValidationException, 400, request-1)")]
    [InlineData(418, """{"__type":"NewerThanTheModel","message":"New."}""", "FreeTierException: New. (NewerThanTheModel, 418, request-1)")]
    public async Task Errors_are_exceptions_of_the_service(int status, string body, string expected)
        => Assert.Equal(expected, await Run("Error", new StubHandler(((HttpStatusCode)status, body))));

    [Fact]
    public async Task A_request_that_violates_the_model_is_not_sent()
    {
        var handler = new StubHandler();

        Assert.Equal("/activityId", await Run("Invalid", handler));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task An_interface_without_methods_of_its_own_says_what_it_lacks()
        => Assert.Equal("This IFreeTierClient does not implement GetAccountPlanStateAsync.", await Run("FakeWithoutMethods", new StubHandler()));

    [Fact]
    public async Task Paging_works_on_a_fake_that_has_only_the_operation()
        => Assert.Equal("one,two", await Run("FakeThatPages", new StubHandler()));

    private static (HttpStatusCode Status, string Body) Page(string title, string? token)
        => (HttpStatusCode.OK, $$"""{"activities":[{"title":"{{title}}"}],"nextToken":{{(token is null ? "null" : $"\"{token}\"")}}}""");

    private static Task<string> Run(string scenario, HttpMessageHandler handler)
        => Generated.Method<Func<HttpMessageHandler, Task<string>>>("Acme.Scenario", scenario)(handler);
}
