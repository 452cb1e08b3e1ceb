using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CompanyNamespace.Tests;

/// <summary>The web service with the real client, which a service in memory answers.</summary>
public sealed class UsageTests
{
    [Fact]
    public async Task What_will_exceed_its_limit_is_listed()
    {
        using var service = new InMemoryService().Answer(
            "GetFreeTierUsage",
            """
            {
              "freeTierUsages": [
                { "service": "AWS Lambda", "forecastedUsageAmount": 1200000, "limit": 1000000, "unit": "Requests" },
                { "service": "Amazon S3", "forecastedUsageAmount": 1, "limit": 5, "unit": "GB-Mo" }
              ]
            }
            """);

        var usage = await CallAsync(service, app => app.GetFromJsonAsync<JsonArray>("/usage", TestContext.Current.CancellationToken));

        Assert.Equal("AWS Lambda", (string?)Assert.Single(usage!)!["service"]);
    }

    [Fact]
    public async Task A_service_that_fails_is_a_bad_gateway()
    {
        using var service = new InMemoryService().Fail("GetAccountPlanState", "AccessDeniedException", "Not you.", HttpStatusCode.BadRequest);

        using var answer = await CallAsync(service, app => app.GetAsync("/plan", TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }

    private static async Task<T> CallAsync<T>(InMemoryService service, Func<HttpClient, Task<T>> call)
    {
        await using var app = new WebApplicationFactory<Program>();
        await using var withService = app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddFreeTierClient(options =>
            {
                options.HttpHandler = service;
                options.Credentials = new StaticCredentialsProvider("test", "test");
            })));
        using var client = withService.CreateClient();
        return await call(client);
    }
}
