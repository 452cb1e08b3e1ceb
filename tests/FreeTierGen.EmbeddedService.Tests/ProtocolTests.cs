namespace FreeTierGen.EmbeddedService.Tests;

public class ProtocolTests
{
    [Theory]
    [InlineData("Content-Type", "application/x-amz-json-1.1")]
    [InlineData("Content-Type", "application/json")]
    [InlineData("X-Amz-Target", "AWSFreeTierService.DeleteEverything")]
    [InlineData("X-Amz-Target", "FreeTier.GetAccountPlanState")]
    [InlineData("X-Amz-Target", null)]
    public async Task Another_content_type_or_target_is_no_operation(string header, string? value)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        caller.Headers[header] = value;

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal((404, "UnknownOperationException"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("POST", "/other")]
    [InlineData("POST", "/?a=b")]
    public async Task Only_a_POST_to_the_root_is_an_operation(string method, string path)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service) { Method = new HttpMethod(method), Path = path };

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal((404, "UnknownOperationException"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("amz-sdk-invocation-id", null)]
    [InlineData("amz-sdk-invocation-id", "1")]
    [InlineData("amz-sdk-request", null)]
    [InlineData("amz-sdk-request", "attempt=0; max=3")]
    [InlineData("amz-sdk-request", "max=3")]
    [InlineData("amz-sdk-request", "attempt=1; attempt=2")]
    [InlineData("amz-sdk-request", "attempt=1; ttl=tomorrow")]
    [InlineData("amz-sdk-request", "attempt=1, max=3")]
    public async Task Headers_of_SDKs_have_to_be_there_and_well_formed(string header, string? value)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        caller.Headers[header] = value;

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal((400, "MalformedHttpRequestException"), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("attempt=1")]
    [InlineData("attempt=2; max=3")]
    [InlineData("ttl=20260416T120100Z; attempt=2; max=3")]
    public async Task Good_forms_of_the_attempt_pass(string value)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        caller.Headers["amz-sdk-request"] = value;

        Assert.Equal(200, (await caller.CallAsync("GetAccountPlanState")).Status);
    }

    [Fact]
    public async Task Headers_of_SDKs_can_be_optional()
    {
        await using var service = await Services.StartAsync(options => options with { RequiresSdkHeaders = false });
        using var caller = new Caller(service);
        caller.Headers["amz-sdk-request"] = null;
        caller.Headers["amz-sdk-invocation-id"] = null;
        caller.Headers["User-Agent"] = null;

        Assert.Equal(200, (await caller.CallAsync("GetAccountPlanState")).Status);
    }

    [Fact]
    public async Task Each_answer_has_a_request_id_of_its_own()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var success = await caller.CallAsync("GetAccountPlanState");
        var error = await caller.CallAsync("GetAccountActivity");

        Assert.True(Guid.TryParse(success.Header("x-amzn-RequestId"), out var first));
        Assert.True(Guid.TryParse(error.Header("x-amzn-RequestId"), out var second));
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData(ErrorForm.NamespacedTypeInBody, """{"__type":"com.amazonaws.freetier#ResourceNotFoundException","message":"This account has no plan."}""", null)]
    [InlineData(ErrorForm.PlainTypeInBody, """{"__type":"ResourceNotFoundException","message":"This account has no plan."}""", null)]
    [InlineData(ErrorForm.CodeInBody, """{"code":"ResourceNotFoundException","Message":"This account has no plan."}""", null)]
    [InlineData(ErrorForm.Header, """{"message":"This account has no plan."}""", "ResourceNotFoundException:http://internal.example/com.amazonaws.freetier/")]
    [InlineData(ErrorForm.HeaderOverBody, """{"__type":"com.example#SomethingElseException","message":"This account has no plan."}""", "ResourceNotFoundException:http://internal.example/com.amazonaws.freetier/")]
    public async Task Errors_are_named_in_the_form_that_was_chosen(ErrorForm form, string body, string? header)
    {
        await using var service = await Services.StartAsync(options => options with { Plan = AccountPlan.None, ErrorForm = form });
        using var caller = new Caller(service);

        var reply = await caller.CallAsync("GetAccountPlanState");

        Assert.Equal(404, reply.Status);
        Assert.Equal(body, reply.Body);
        Assert.Equal(header, reply.Header("X-Amzn-Errortype"));
    }

    [Fact]
    public async Task A_body_of_megabytes_is_refused()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service) { IsPatient = true };

        var reply = await caller.SendAsync("GetAccountPlanState", new string(' ', 1024 * 1024) + "{}");

        Assert.Equal((413, "RequestEntityTooLargeException"), (reply.Status, reply.Error));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Requests_are_recorded_whatever_becomes_of_them()
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        await caller.CallAsync("ListAccountActivities", new { maxResults = 0 });
        caller.Headers["X-Amz-Target"] = null;
        await caller.CallAsync("GetAccountPlanState");

        Assert.Equal(["ListAccountActivities", ""], service.Requests.Select(request => request.Operation));
        Assert.Equal("""{"maxResults":0}"""u8, service.Requests[0].Body.Span);
        Assert.Equal("attempt=1; max=3", service.Requests[0].Headers["AMZ-SDK-REQUEST"]);
        Assert.Equal(FixedTime.Now, service.Requests[0].ReceivedAt);
    }
}
