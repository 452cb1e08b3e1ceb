using System.Net;
using System.Text;
using System.Text.Json;
using Acme.FreeTier;
using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.Tests.Floor;

/// <summary>The floor does not gain speed by looking away when something fails.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task The_caller_can_cancel()
    {
        using var handler = new SilentHandler();
        using var cancellation = new CancellationTokenSource();
        var call = FreeTierClients.HandWritten(handler).GetAccountPlanStateAsync(cancellation.Token);
        Assert.False(call.IsCompleted);

        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_starts_sends_nothing()
    {
        using var handler = new SilentHandler();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FreeTierClients.HandWritten(handler).GetAccountPlanStateAsync(new CancellationToken(canceled: true)));
        Assert.Equal(0, handler.Requests);
    }

    [Fact]
    public async Task A_call_ends_when_its_time_is_over()
    {
        using var handler = new SilentHandler();
        var floor = FreeTierClients.HandWritten(handler, limit: TimeSpan.FromMilliseconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => floor.GetAccountPlanStateAsync());
    }

    [Fact]
    public async Task A_status_that_means_failure_is_one()
    {
        using var handler = new StatusHandler(HttpStatusCode.BadRequest);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => FreeTierClients.HandWritten(handler).GetAccountPlanStateAsync());
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}{}")]
    [InlineData("""{"accountId":"1" """)]
    public async Task What_is_no_JSON_object_is_refused(string body)
    {
        using var handler = new PreparedHandler(new PreparedAnswer(Encoding.UTF8.GetBytes(body)));

        await Assert.ThrowsAnyAsync<JsonException>(() => FreeTierClients.HandWritten(handler).GetAccountPlanStateAsync());
    }

    [Fact]
    public async Task A_failure_does_not_show_in_the_next_call()
    {
        await A_call_ends_when_its_time_is_over();
        await The_caller_can_cancel();

        var answer = await FreeTierClients.HandWritten(new PreparedHandler(FreeTierAnswers.PlanState)).GetAccountPlanStateAsync();
        Assert.Equal(AccountPlanStatus.Active, answer.AccountPlanStatus);
    }

    [Fact]
    public async Task Pages_that_would_never_end_are_an_error()
    {
        using var handler = new PreparedHandler(new PreparedAnswer("""{"freeTierUsages":[{}],"nextToken":"again"}"""u8.ToArray()));
        var rows = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => FreeTierClients.HandWritten(handler).ForEachFreeTierUsageAsync(new(), _ => Assert.InRange(++rows, 1, 2)));
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }

    private sealed class StatusHandler(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent([]) });
    }
}
