namespace FreeTierGen.EndToEnd.Tests;

public class ErrorTests
{
    private const string UnknownId = "00000000000000000000000000000000";

    [Theory]
    [InlineData(ErrorForm.NamespacedTypeInBody)]
    [InlineData(ErrorForm.PlainTypeInBody)]
    [InlineData(ErrorForm.CodeInBody)]
    [InlineData(ErrorForm.Header)]
    [InlineData(ErrorForm.HeaderOverBody)]
    public async Task A_modeled_error_is_typed_however_the_answer_names_it(ErrorForm form)
    {
        await using var test = await TestSession.StartAsync(service => service with { ErrorForm = form });

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => test.Client.GetAccountActivityAsync(new() { ActivityId = UnknownId }));

        Assert.Equal("No activity has this id.", error.ServiceMessage);
        Assert.Equal($"No activity has this id. (ResourceNotFoundException, HTTP status 404, request id {error.RequestId})", error.Message);
        Assert.Equal(("ResourceNotFoundException", 404, ErrorFault.Client), (error.ErrorCode, error.StatusCode, error.Fault));
        Assert.True(Guid.TryParse(error.RequestId, out _));
        Assert.Equal((404, 1), (error.Metadata.StatusCode, error.Metadata.Attempts));
        Assert.False(error.IsRetryable);
        Assert.False(error.IsThrottling);
        Assert.Single(test.Service.Requests);
    }

    [Fact]
    public async Task Denied_access_is_typed()
    {
        await using var test = await TestSession.StartAsync(service => service with { DeniedOperations = new HashSet<string> { "GetAccountPlanState" } });

        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal((403, "The caller may not call GetAccountPlanState."), (error.StatusCode, error.ServiceMessage));
    }

    [Fact]
    public async Task A_refused_request_is_typed_and_not_retried()
    {
        await using var test = await TestSession.StartAsync(service => service with { Plan = AccountPlan.Paid });

        var error = await Assert.ThrowsAsync<ValidationException>(
            () => test.Client.UpgradeAccountPlanAsync(new() { AccountPlanType = AccountPlanType.Free }));

        Assert.Equal((400, "A paid plan stays paid."), (error.StatusCode, error.ServiceMessage));
        Assert.Single(test.Service.Requests);
    }

    [Fact]
    public async Task Throttling_is_typed_once_the_attempts_are_used_up()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Throttle(3);

        var error = await Assert.ThrowsAsync<ThrottlingException>(() => test.Client.GetFreeTierUsageAsync());

        Assert.Equal((429, 3, true, true), (error.StatusCode, error.Metadata.Attempts, error.IsThrottling, error.IsRetryable));
        Assert.Equal(3, test.Service.Requests.Count);
    }

    [Fact]
    public async Task A_server_error_is_typed_once_the_attempts_are_used_up()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Fail("InternalServerException", 500, requests: 3);

        var error = await Assert.ThrowsAsync<InternalServerException>(() => test.Client.GetFreeTierUsageAsync());

        Assert.Equal((500, ErrorFault.Server, true, false), (error.StatusCode, error.Fault, error.IsRetryable, error.IsThrottling));
    }

    [Fact]
    public async Task An_error_that_is_not_modeled_is_the_exception_of_the_service()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Add(new Fault { ErrorCode = "ExpiredTokenException", StatusCode = 403, Message = "The token is of yesterday." });

        var error = await Assert.ThrowsAsync<FreeTierException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal(("ExpiredTokenException", 403, "The token is of yesterday."), (error.ErrorCode, error.StatusCode, error.ServiceMessage));
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task An_error_page_of_something_in_between_is_an_error_of_the_service_too()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Add(new Fault { StatusCode = 418, Body = "<html>teapot</html>", ContentType = "text/html" });

        var error = await Assert.ThrowsAsync<FreeTierException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal(418, error.StatusCode);
        Assert.DoesNotContain("teapot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_credentials_are_an_error_of_the_service_that_shows_no_secret()
    {
        await using var test = await TestSession.StartAsync(
            configureClient: (client, _) => client.Credentials = new Runtime.Identity.StaticCredentialsProvider("AKIDEMBEDDEDFREETIER", "not+the+secret"));

        var error = await Assert.ThrowsAsync<FreeTierException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal("InvalidSignatureException", error.ErrorCode);
        Assert.DoesNotContain("not+the+secret", error.ToString(), StringComparison.Ordinal);
        Assert.Single(test.Service.Requests);
    }

    [Fact]
    public async Task Every_modeled_error_can_be_caught_as_the_exception_of_the_service()
    {
        await using var test = await TestSession.StartAsync(service => service with { Plan = AccountPlan.None });

        var error = await Assert.ThrowsAnyAsync<FreeTierException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.IsType<ResourceNotFoundException>(error);
    }
}
