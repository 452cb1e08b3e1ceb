using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>Errors that are none of the protocol, and errors of any length.</summary>
public sealed class UnreadableErrorTests
{
    private const int Million = 1_000_000;

    [Theory]
    [InlineData(503, "text/html", "<html><body>Service Unavailable</body></html>")]
    [InlineData(400, "text/plain; charset=utf-8", "Bad Request: my-secret-table")]
    [InlineData(403, null, "denied")]
    [InlineData(502, "application/json", "[1]")]
    [InlineData(500, "application/x-amz-json-1.0", """{"unknown":"member"}""")]
    [InlineData(500, "application/x-amz-json-1.0", """{"__type":"Bus""")]
    public async Task What_was_received_can_be_looked_at_and_does_not_get_into_a_log(int status, string? contentType, string body)
    {
        var exception = await FailAsync(status, contentType, body);

        Assert.Equal(contentType, exception.ResponseContentType);
        Assert.Equal(body, exception.ResponseText);
        Assert.Equal(status, exception.StatusCode);
        Assert.DoesNotContain(body, exception.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{status}", exception.Message, StringComparison.Ordinal);
        Assert.Contains(contentType ?? "no content type", exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ServiceException.ResponseText), exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"__type":"Other"}""")]
    [InlineData("""{"Message":"Forbidden"}""")]
    public async Task What_could_be_read_is_not_kept_twice(string body)
    {
        var exception = await FailAsync(403, "application/x-amz-json-1.0", body);

        Assert.Null(exception.ResponseText);
        Assert.Equal("application/x-amz-json-1.0", exception.ResponseContentType);
    }

    [Fact]
    public async Task A_header_names_the_error_that_its_body_does_not()
    {
        var exception = await FailAsync(404, "text/plain", "gone", ("x-amzn-errortype", "NotFound"));

        Assert.IsType<NotFoundException>(exception);
        Assert.Equal("gone", exception.ResponseText);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('\u00e9')]
    [InlineData('\u20ac')]
    public async Task A_long_body_is_cut(char character)
    {
        var exception = await FailAsync(500, "text/plain", new string(character, Million));

        Assert.Equal(new string(character, 1024) + "…", exception.ResponseText);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_do_no_harm()
    {
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(
            new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway) { Content = new ByteArrayContent([0xFF, 0xFE, 0x00, 0xC3]) }));
        using var client = EchoClients.Client(handler);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal("\uFFFD\uFFFD\0\uFFFD", exception.ResponseText);
    }

    [Fact]
    public async Task Whatever_an_error_says_of_itself_is_cut()
    {
        var code = new string('C', Million);
        var exception = await FailAsync(
            400,
            "text/" + new string('t', Million),
            $$"""{"__type":"{{code}}","message":"{{new string('m', Million)}}"}""",
            ("x-amzn-RequestId", new string('r', Million)));

        Assert.Equal(code[..256] + "…", exception.ErrorCode);
        Assert.Equal(257, exception.RequestId!.Length);
        Assert.Equal(257, exception.ResponseContentType!.Length);
        Assert.InRange(exception.Message.Length, 8192, 10_000);
        Assert.InRange(exception.ToString().Length, 8192, 16_000);
    }

    [Fact]
    public async Task A_code_in_a_header_and_an_error_without_a_message_are_cut_too()
    {
        var exception = await FailAsync(400, null, "{}", ("x-amzn-errortype", new string('C', Million)));

        Assert.Equal(257, exception.ErrorCode.Length);
        Assert.InRange(exception.Message.Length, 257, 1000);
    }

    [Fact]
    public async Task An_old_code_is_cut()
    {
        var service = new ServiceInfo { SdkId = "Old", ShapeName = "Old", ApiVersion = "1", SigningName = "old", IsAwsQueryCompatible = true };
        var handler = new StubHandler().Answer("{}", 400, ("x-amzn-query-error", new string('C', Million) + ";Sender"));
        using var client = EchoClients.Client(handler, service: service);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(new EchoOperation(service), new EchoRequest()));

        Assert.Equal((257, ErrorFault.Client), (exception.ErrorCode.Length, exception.Fault));
    }

    [Fact]
    public void A_surrogate_pair_is_not_cut_in_half()
    {
        var details = new ErrorDetails { Code = new string('x', 255) + "\U0001F600" };

        Assert.Equal(new string('x', 255) + "…", details.Code);
    }

    private static Task<EchoServiceException> FailAsync(int status, string? contentType, string body, params (string Name, string Value)[] headers)
        => EchoOperation.Instance.FailAsync(new EchoRequest(), body, status, contentType is null ? headers : [.. headers, ("Content-Type", contentType)]);
}
