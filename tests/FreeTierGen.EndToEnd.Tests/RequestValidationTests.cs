namespace FreeTierGen.EndToEnd.Tests;

public class RequestValidationTests
{
    [Fact]
    public async Task Nothing_is_sent_of_a_request_that_breaks_its_model()
    {
        await using var test = await TestSession.StartAsync();
        var request = new GetFreeTierUsageRequest
        {
            MaxResults = 1001,
            NextToken = "",
            Filter = new()
            {
                Not = new()
                {
                    And = [new() { Dimensions = new() { Key = Dimension.Region, Values = ["eu-west-1", "no%", ""], MatchOptions = [] } }],
                },
            },
        };

        var error = await Assert.ThrowsAsync<RequestValidationException>(() => test.Client.GetFreeTierUsageAsync(request));

        Assert.Equal(
            ["/filter/Not/And/0/Dimensions/Values/1", "/filter/Not/And/0/Dimensions/Values/2", "/maxResults", "/nextToken"],
            error.Violations.Select(violation => violation.Path));
        Assert.Empty(test.Service.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890")]
    [InlineData("012345678901234567890123456789012")]
    [InlineData("0123456789012345678901234567890-")]
    [InlineData("0123456789012345678901234567890\n")]
    [InlineData("0123456789012345678901234567890é")]
    public async Task An_activity_id_is_32_letters_and_digits(string id)
    {
        await using var test = await TestSession.StartAsync();

        var error = await Assert.ThrowsAsync<RequestValidationException>(() => test.Client.GetAccountActivityAsync(new() { ActivityId = id }));

        Assert.All(error.Violations, violation => Assert.Equal("/activityId", violation.Path));
        Assert.NotEmpty(error.Violations);
        Assert.Empty(test.Service.Requests);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789012345678901234567890-")]
    public async Task The_service_finds_the_same_violations_where_the_client_does_not_look(string id)
    {
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.RequestValidation = RequestValidation.Off);
        var request = new GetAccountActivityRequest { ActivityId = id };

        var error = await Assert.ThrowsAsync<ValidationException>(() => test.Client.GetAccountActivityAsync(request));

        var violation = Assert.Single(request.Validate().Violations);
        Assert.StartsWith("1 validation error detected: Value ", error.ServiceMessage, StringComparison.Ordinal);
        Assert.Contains($"at '{violation.Path}' failed to satisfy constraint: ", error.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_can_leave_constraints_to_the_service_and_still_require_what_is_required()
    {
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.RequestValidation = RequestValidation.RequiredOnly);

        await Assert.ThrowsAsync<RequestValidationException>(() => test.Client.GetAccountActivityAsync(new() { ActivityId = null! }));
        Assert.Empty(test.Service.Requests);

        await Assert.ThrowsAsync<ValidationException>(() => test.Client.ListAccountActivitiesAsync(new() { MaxResults = 1001 }));
        Assert.Single(test.Service.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task The_ends_of_a_range_belong_to_it(int maxResults)
    {
        await using var test = await TestSession.StartAsync();

        var page = await test.Client.ListAccountActivitiesAsync(new() { MaxResults = maxResults });

        Assert.InRange(page.Activities.Count, 1, maxResults);
    }
}
