namespace FreeTierGen.EndToEnd.Tests;

public class RetryTests
{
    [Fact]
    public async Task A_throttled_call_succeeds_on_a_later_attempt()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Throttle(2);

        var plan = await test.Client.GetAccountPlanStateAsync();

        Assert.Equal((200, 3), (plan.Metadata.StatusCode, plan.Metadata.Attempts));
        Assert.Collection(
            test.Time.Delays,
            first => Assert.InRange(first, TimeSpan.Zero, TimeSpan.FromSeconds(1)),
            second => Assert.InRange(second, TimeSpan.Zero, TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task Attempts_of_a_call_share_its_id_and_are_counted()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Fail("InternalServerException", 500);

        await test.Client.GetAccountPlanStateAsync();
        await test.Client.GetAccountPlanStateAsync();

        var requests = test.Service.Requests;
        Assert.Equal(["1", "2", "1"], requests.Select(request => Part(request.Headers["amz-sdk-request"], "attempt")));
        Assert.All(requests, request => Assert.Equal("3", Part(request.Headers["amz-sdk-request"], "max")));
        Assert.Equal(requests[0].Headers["amz-sdk-invocation-id"], requests[1].Headers["amz-sdk-invocation-id"]);
        Assert.NotEqual(requests[0].Headers["amz-sdk-invocation-id"], requests[2].Headers["amz-sdk-invocation-id"]);
        Assert.Equal(requests[0].Body.ToArray(), requests[1].Body.ToArray());
    }

    [Fact]
    public async Task The_service_can_ask_for_a_longer_delay()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Throttle(1, TimeSpan.FromSeconds(1.5));

        await test.Client.GetAccountPlanStateAsync();

        Assert.Equal(TimeSpan.FromSeconds(1.5), Assert.Single(test.Time.Delays));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_something_in_between_answers_is_retried_by_its_status(int status)
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Add(new Fault { StatusCode = status, Body = "<html>busy</html>", ContentType = "text/html" });

        var plan = await test.Client.GetAccountPlanStateAsync();

        Assert.Equal(2, plan.Metadata.Attempts);
    }

    [Fact]
    public async Task A_client_that_is_told_to_try_once_tries_once()
    {
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.Retries = Runtime.Retries.RetryOptions.None);
        test.Service.Faults.Throttle();

        await Assert.ThrowsAsync<ThrottlingException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Single(test.Service.Requests);
        Assert.Empty(test.Time.Delays);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_corrected_once_and_for_all_calls()
    {
        await using var test = await TestSession.StartAsync(time: new TestTime { Offset = TimeSpan.FromHours(-3) });

        var first = await test.Client.GetAccountPlanStateAsync();
        var second = await test.Client.GetAccountPlanStateAsync();

        Assert.Equal((2, 1), (first.Metadata.Attempts, second.Metadata.Attempts));
        Assert.Equal(
            ["20260416T090000Z", "20260416T120000Z", "20260416T120000Z"],
            test.Service.Requests.Select(request => request.Headers["X-Amz-Date"]));
    }

    private static string? Part(string header, string name) =>
        header.Split("; ").Where(part => part.StartsWith(name + "=", StringComparison.Ordinal)).Select(part => part[(name.Length + 1)..]).SingleOrDefault();
}
