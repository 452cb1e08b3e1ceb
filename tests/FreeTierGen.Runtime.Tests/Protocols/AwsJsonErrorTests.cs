using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

public sealed class AwsJsonErrorTests
{
    [Theory]
    [InlineData("NotFound", null)]
    [InlineData("NotFound:http://internal.amazon.com/coral/com.amazon.coral.validate/", null)]
    [InlineData("com.example#NotFound", null)]
    [InlineData("com.example#NotFound:http://internal.amazon.com/#x", null)]
    [InlineData(null, """{"__type":"NotFound"}""")]
    [InlineData(null, """{"__type":"com.example#NotFound"}""")]
    [InlineData(null, """{"__type":"com.example#NotFound:http://x"}""")]
    [InlineData(null, """{"code":"NotFound"}""")]
    [InlineData(null, """{"code":17,"__type":"NotFound"}""")]
    [InlineData(null, """{"nested":{"__type":"Busy"},"__type":"NotFound"}""")]
    [InlineData("NotFound", """{"__type":"Busy","code":"Busy"}""")]
    [InlineData("", """{"__type":"","code":"NotFound"}""")]
    [InlineData("NotFound", "<html>gone</html>")]
    [InlineData("NotFound", """{"resource":"cut of""")]
    public async Task The_type_is_found_wherever_the_service_puts_it(string? header, string? body)
    {
        using var client = EchoClients.Client(Answering(404, body ?? "{}", header));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync());

        Assert.Equal("NotFound", exception.ErrorCode);
        Assert.Equal(404, exception.StatusCode);
        Assert.Equal("id", exception.RequestId);
        Assert.Equal(1, exception.Metadata.Attempts);
        Assert.Equal(ErrorFault.Client, exception.Fault);
        Assert.False(exception.IsRetryable);
    }

    [Theory]
    [InlineData("""{"__type":"NotFound","message":"no such thing"}""")]
    [InlineData("""{"__type":"NotFound","Message":"no such thing"}""")]
    [InlineData("""{"Message":"worse","message":"no such thing","__type":"NotFound"}""")]
    [InlineData("""{"message":"no such thing","Message":"worse","__type":"NotFound"}""")]
    [InlineData("""{"message":null,"Message":"no such thing","__type":"NotFound"}""")]
    public async Task The_message_is_found_in_either_spelling(string body)
    {
        using var client = EchoClients.Client(Answering(404, body));

        Assert.Equal("no such thing", (await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync())).ServiceMessage);
    }

    [Theory]
    [InlineData("""{"__type":"NotFound","message":"half \ud83d"}""", "half \uFFFD")]
    [InlineData("\uFEFF{\"__type\":\"NotFound\",\"message\":\"marked\"}", "marked")]
    [InlineData("""{"\ud83d":1,"__type":"NotFound","message":"after"}""", "after")]
    public async Task Damaged_text_hides_nothing_else(string body, string message)
    {
        using var client = EchoClients.Client(Answering(404, body));

        Assert.Equal(message, (await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync())).ServiceMessage);
    }

    [Fact]
    public async Task Modeled_members_are_read()
    {
        using var client = EchoClients.Client(Answering(404, """{"__type":"NotFound","resource":"r-1"}"""));

        Assert.Equal("r-1", (await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync())).Resource);
    }

    [Fact]
    public async Task Errors_can_nest_as_deep_as_outputs()
    {
        var deep = new string('[', 70) + new string(']', 70);
        using var client = EchoClients.Client(
            Answering(404, $$"""{"__type":"NotFound","deep":{{deep}},"message":"m","resource":"r-1"}"""));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync());

        Assert.Equal(("m", "r-1"), (exception.ServiceMessage, exception.Resource));
    }

    [Fact]
    public async Task A_member_that_is_not_as_modeled_does_not_hide_the_error()
    {
        using var client = EchoClients.Client(Answering(404, """{"__type":"NotFound","message":"m","resource":{"a":1}}"""));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync());

        Assert.Null(exception.Resource);
        Assert.Equal("m", exception.ServiceMessage);
        Assert.Equal("m (NotFound, HTTP status 404, request id id)", exception.Message);
    }

    [Theory]
    [InlineData(502, "<html><body>502 Bad Gateway</body></html>", ErrorFault.Server)]
    [InlineData(413, "Request Entity Too Large", ErrorFault.Client)]
    [InlineData(500, "", ErrorFault.Server)]
    [InlineData(400, "null", ErrorFault.Client)]
    [InlineData(400, "[1]", ErrorFault.Client)]
    [InlineData(307, "", ErrorFault.Client)]
    public async Task An_answer_that_is_no_error_of_the_protocol_is_still_the_services_exception(int status, string body, ErrorFault fault)
    {
        using var client = EchoClients.Client(Answering(status, body), options => options.Retries = RetryOptions.None);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal("", exception.ErrorCode);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(fault, exception.Fault);
        Assert.Equal("id", exception.RequestId);
        Assert.Contains($"HTTP status {status}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_the_model_does_not_know_keeps_its_code()
    {
        using var client = EchoClients.Client(Answering(400, """{"__type":"Newer","message":"m"}"""));

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal(("Newer", "m"), (exception.ErrorCode, exception.ServiceMessage));
    }

    [Theory]
    [InlineData("Old.NotFound;Sender", "Old.NotFound", ErrorFault.Client)]
    [InlineData("Old.NotFound;Receiver", "Old.NotFound", ErrorFault.Server)]
    [InlineData("Old.NotFound", "Old.NotFound", ErrorFault.Client)]
    [InlineData(";Receiver", "NotFound", ErrorFault.Server)]
    public async Task A_service_that_left_the_query_protocol_shows_its_old_code_and_fault(string header, string code, ErrorFault fault)
    {
        var handler = new StubHandler().Answer("""{"__type":"NotFound","resource":"r"}""", 404, ("x-amzn-query-error", header));
        using var client = EchoClients.Client(handler);
        var service = new ServiceInfo { SdkId = "Old", ShapeName = "Old", ApiVersion = "1", SigningName = "old", IsAwsQueryCompatible = true };

        var exception = await Assert.ThrowsAsync<NotFoundException>(
            () => client.InvokeAsync(new EchoOperation(service), new EchoRequest()));

        Assert.Equal((code, fault, "r"), (exception.ErrorCode, exception.Fault, exception.Resource));
    }

    [Fact]
    public async Task Other_services_do_not_listen_to_the_query_header()
    {
        var handler = new StubHandler().Answer("""{"__type":"NotFound"}""", 404, ("x-amzn-query-error", "Old;Receiver"));
        using var client = EchoClients.Client(handler);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync());

        Assert.Equal(("NotFound", ErrorFault.Client), (exception.ErrorCode, exception.Fault));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData(" a#B : c", "B")]
    [InlineData("B", "B")]
    public void A_type_is_cut_down_to_the_shapes_name(string? type, string expected) =>
        Assert.Equal(expected, ErrorNames.OfShape(type));

    [Fact]
    public void An_error_made_for_a_fake_looks_like_a_real_one()
    {
        var exception = new NotFoundException(ErrorDetails.Modeled("NotFound", 404, ErrorFault.Client));

        Assert.Equal(("NotFound", 404, ErrorFault.Client), (exception.ErrorCode, exception.StatusCode, exception.Fault));
        Assert.Contains("NotFound", exception.Message, StringComparison.Ordinal);
    }

    private static StubHandler Answering(int status, string body, string? errorType = null) => errorType is null
        ? new StubHandler().Answer(body, status, ("x-amzn-RequestId", "id"))
        : new StubHandler().Answer(body, status, ("x-amzn-RequestId", "id"), ("x-amzn-ErrorType", errorType));
}
