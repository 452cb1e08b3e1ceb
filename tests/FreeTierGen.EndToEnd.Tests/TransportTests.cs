using FreeTierGen.Testing;

namespace FreeTierGen.EndToEnd.Tests;

public class TransportTests
{
    [Theory]
    [InlineData(CutPoint.BeforeResponse)]
    [InlineData(CutPoint.InMiddleOfResponse)]
    public async Task A_connection_that_breaks_is_tried_again(CutPoint point)
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.CutConnection(point);

        var upgraded = await test.Client.UpgradeAccountPlanAsync(new() { AccountPlanType = AccountPlanType.Paid });

        Assert.Equal(AccountPlanType.Paid, upgraded.AccountPlanType);
        Assert.Equal(2, upgraded.Metadata.Attempts);
    }

    [Theory]
    [InlineData(CutPoint.BeforeResponse)]
    [InlineData(CutPoint.InMiddleOfResponse)]
    public async Task A_connection_that_keeps_breaking_is_an_error_of_the_transport(CutPoint point)
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.CutConnection(point, requests: 3);

        var error = await Assert.ThrowsAsync<TransportException>(() => test.Client.GetFreeTierUsageAsync());

        Assert.Equal(3, error.Attempts);
        Assert.NotNull(error.InnerException);
        Assert.Equal(3, test.Service.Requests.Count);
    }

    [Fact]
    public async Task A_port_on_which_nobody_listens_is_an_error_of_the_transport()
    {
        using var port = new ClosedPort();
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.Endpoint = new Uri(port.Url));

        var error = await Assert.ThrowsAsync<TransportException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal(3, error.Attempts);
        Assert.Empty(test.Service.Requests);
    }

    [Fact]
    public async Task Malformed_JSON_is_an_error_of_the_format_and_not_retried()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.AnswerMalformedJson();

        var error = await Assert.ThrowsAsync<ResponseFormatException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal(200, error.Metadata.StatusCode);
        Assert.NotNull(error.Metadata.RequestId);
        Assert.Single(test.Service.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"accountId\": [")]
    public async Task An_answer_whose_end_is_missing_is_asked_for_again_where_the_operation_only_reads(string body)
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Add(new Fault { Body = body }, 2);

        await Assert.ThrowsAsync<ResponseFormatException>(
            () => test.Client.UpgradeAccountPlanAsync(new() { AccountPlanType = AccountPlanType.Paid }));
        Assert.Single(test.Service.Requests);
        Assert.Equal(2, (await test.Client.GetAccountPlanStateAsync()).Metadata.Attempts);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"accountPlanStatus":3}""")]
    [InlineData("""{"accountPlanExpirationDate":"soon"}""")]
    [InlineData("""{"accountPlanRemainingCredits":[]}""")]
    [InlineData("""{"accountPlanRemainingCredits":{"amount":"much"}}""")]
    public async Task JSON_of_the_wrong_type_is_an_error_of_the_format(string body)
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Add(new Fault { Body = body });

        await Assert.ThrowsAsync<ResponseFormatException>(() => test.Client.GetAccountPlanStateAsync());
    }

    [Fact]
    public async Task A_call_ends_when_it_is_cancelled()
    {
        await using var test = await TestSession.StartAsync();
        using var cancellation = new CancellationTokenSource();
        test.Service.Faults.Delay(Timeout.InfiniteTimeSpan);
        var call = test.Client.GetAccountPlanStateAsync(cancellationToken: cancellation.Token);
        await test.Service.WaitForRequestsAsync(1);

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Single(test.Service.Requests);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_sends_nothing()
    {
        await using var test = await TestSession.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Client.GetAccountPlanStateAsync(cancellationToken: new CancellationToken(true)));

        Assert.Empty(test.Service.Requests);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_tried_again()
    {
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.AttemptTimeout = TimeSpan.FromSeconds(20));
        test.Service.Faults.Delay(Timeout.InfiniteTimeSpan);
        var call = test.Client.GetAccountPlanStateAsync();
        await test.Service.WaitForRequestsAsync(1);

        test.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(2, (await call).Metadata.Attempts);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_ends_in_an_error()
    {
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.CallTimeout = TimeSpan.FromSeconds(20));
        test.Service.Faults.Delay(Timeout.InfiniteTimeSpan);
        var call = test.Client.GetAccountPlanStateAsync();
        await test.Service.WaitForRequestsAsync(1);

        test.Time.Advance(TimeSpan.FromSeconds(20));

        var error = await Assert.ThrowsAsync<CallTimeoutException>(() => call);
        Assert.Equal((TimeSpan.FromSeconds(20), 1), (error.Limit, error.Attempts));
    }

    [Fact]
    public async Task A_client_that_was_disposed_refuses_calls()
    {
        await using var test = await TestSession.StartAsync();
        test.Client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.Client.GetAccountPlanStateAsync());
    }
}
