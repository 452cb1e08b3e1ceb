using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests;

public class FaultTests
{
    [Fact]
    public async Task The_next_requests_are_throttled_and_then_no_more()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.Throttle(2, TimeSpan.FromSeconds(1.5));

        var first = await caller.CallAsync("GetAccountPlanState");
        Assert.Equal(1, service.Faults.Pending);
        var second = await caller.CallAsync("GetFreeTierUsage");
        var third = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal((429, "ThrottlingException", "1500"), (first.Status, first.Error, first.Header("x-amz-retry-after")));
        Assert.Equal((429, "ThrottlingException"), (second.Status, second.Error));
        Assert.Equal((200, null), (third.Status, third.Header("x-amz-retry-after")));
    }

    [Fact]
    public async Task Any_error_can_be_asked_for()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.Fail("InternalServerException", 500);
        service.Faults.Fail("ExpiredTokenException", 403);

        var modeled = await caller.CallAsync("GetAccountPlanState");
        var other = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal((500, "InternalServerException"), (modeled.Status, modeled.Error));
        Assert.Equal((403, "ExpiredTokenException"), (other.Status, other.Error));
    }

    [Fact]
    public async Task An_answer_can_be_anything_at_all()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.Add(new Fault { StatusCode = 503, Body = "<html>busy</html>", ContentType = "text/html" });

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal((503, "<html>busy</html>"), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Malformed_JSON_comes_with_success()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.AnswerMalformedJson();

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal(200, reply.Status);
        Assert.ThrowsAny<JsonException>(() => reply.Json);
    }

    [Fact]
    public async Task A_connection_that_is_cut_before_the_response_leaves_nothing_done()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.CutConnection(CutPoint.BeforeResponse);

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.CallAsync("UpgradeAccountPlan", new { accountPlanType = "PAID" }));
        var state = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal("FREE", state.Json.GetProperty("accountPlanType").GetString());
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_response_leaves_the_work_done()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.CutConnection(CutPoint.InMiddleOfResponse);

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.CallAsync("UpgradeAccountPlan", new { accountPlanType = "PAID" }));
        var state = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal("PAID", state.Json.GetProperty("accountPlanType").GetString());
    }

    [Fact]
    public async Task A_request_that_is_held_back_ends_when_its_caller_gives_up()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        using var gaveUp = new CancellationTokenSource();
        service.Faults.Delay(Timeout.InfiniteTimeSpan);

        var call = caller.CallAsync("GetAccountPlanState", null, gaveUp.Token);
        await service.WaitForRequestsAsync(1);
        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(200, (await caller.CallAsync("GetAccountPlanState")).Status);
    }

    [Fact]
    public async Task A_delayed_request_is_answered_all_the_same()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.Add(new Fault { Delay = TimeSpan.FromMilliseconds(1), ErrorCode = "InternalServerException", StatusCode = 500 });

        Assert.Equal(500, (await caller.CallAsync("GetAccountPlanState")).Status);
    }

    [Fact]
    public async Task Stopping_the_service_ends_requests_that_are_held_back()
    {
        var service = await Services.StartAsync();
        using var caller = new Caller(service);
        service.Faults.Delay(Timeout.InfiniteTimeSpan);
        var call = caller.CallAsync("GetAccountPlanState");
        await service.WaitForRequestsAsync(1);

        await service.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task A_request_that_is_not_authentic_meets_no_fault()
    {
        await using var service = await Services.StartAsync();
        using var stranger = new Caller(service) { Signing = new SigningInputs { SecretAccessKey = "another" } };
        service.Faults.Throttle();

        Assert.Equal("InvalidSignatureException", (await stranger.CallAsync("GetAccountPlanState")).Error);
        Assert.Equal(1, service.Faults.Pending);
    }

    [Fact]
    public async Task Clearing_forgets_all_faults()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var plain = await caller.CallAsync("GetAccountPlanState");
        service.Faults.Throttle(5);
        service.Faults.Growth = Growth.Members;
        service.Faults.ClockOffset = TimeSpan.FromDays(1);

        service.Faults.Clear();

        Assert.Equal(plain.Body, (await caller.CallAsync("GetAccountPlanState")).Body);
    }
}
