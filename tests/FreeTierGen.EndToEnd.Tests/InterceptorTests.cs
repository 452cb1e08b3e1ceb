namespace FreeTierGen.EndToEnd.Tests;

public class InterceptorTests
{
    [Fact]
    public async Task An_interceptor_sees_every_attempt()
    {
        var recorder = new AttemptRecorder();
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.Interceptors.Add(recorder));
        test.Service.Faults.Throttle();

        await test.Client.GetAccountPlanStateAsync();

        Assert.Equal(
            [
                "starting GetAccountPlanState",
                "built 1, signed: False", "sending 1, signed: True", "received 429", "failed 1 with ThrottlingException",
                "built 2, signed: False", "sending 2, signed: True", "received 200",
                "completed with GetAccountPlanStateResponse",
            ],
            recorder.Events);
        Assert.Equal(["1", "2"], test.Service.Requests.Select(request => request.Headers["x-amz-test-attempt"]));
    }

    [Fact]
    public async Task An_interceptor_sees_that_a_call_failed()
    {
        var recorder = new AttemptRecorder();
        await using var test = await TestSession.StartAsync(
            service => service with { Plan = AccountPlan.None },
            (client, _) => client.Interceptors.Add(recorder));

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal(["failed 1 with ResourceNotFoundException", "call failed with ResourceNotFoundException"], recorder.Events[^2..]);
    }
}
