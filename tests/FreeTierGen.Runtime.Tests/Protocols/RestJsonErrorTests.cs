using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>Errors over restJson1, in all their forms.</summary>
public sealed class RestJsonErrorTests
{
    [Theory]
    [InlineData("NotFound", "{}")]
    [InlineData("NotFound", "")]
    [InlineData("com.example#NotFound", "{}")]
    [InlineData("NotFound:http://internal.amazon.com/coral/", "{}")]
    [InlineData("com.example#NotFound:http://internal.amazon.com/#x", "{}")]
    [InlineData("NotFound", """{"__type":"Shut","code":"Shut"}""")]
    [InlineData("NotFound", "<html>gone</html>")]
    [InlineData(null, """{"__type":"NotFound"}""")]
    [InlineData(null, """{"__type":"com.example#NotFound:http://x"}""")]
    [InlineData(null, """{"code":"com.example#NotFound"}""")]
    [InlineData(null, """{"__type":"Shut","code":"NotFound"}""")]
    [InlineData(null, """{"code":17,"__type":"NotFound"}""")]
    [InlineData(null, """{"nested":{"code":"Shut"},"code":"NotFound"}""")]
    [InlineData(null, "\uFEFF{\"code\":\"NotFound\"}")]
    [InlineData("", """{"code":"NotFound","rest":"cut of""")]
    public async Task The_type_is_found_wherever_the_service_puts_it(string? header, string body)
    {
        var error = await FailAsync(body, 404, header is null ? [] : [("X-Amzn-Errortype", header)]);

        Assert.IsType<NotFoundException>(error);
        Assert.Equal(("NotFound", 404, ErrorFault.Client), (error.ErrorCode, error.StatusCode, error.Fault));
    }

    [Theory]
    [InlineData("""{"code":"NotFound","message":"gone"}""", "gone")]
    [InlineData("""{"code":"NotFound","Message":"gone"}""", "gone")]
    [InlineData("""{"Message":"worse","message":"gone","code":"NotFound"}""", "gone")]
    [InlineData("""{"code":"NotFound","message":{"a":1}}""", null)]
    [InlineData("""{"code":"Newer","message":"gone"}""", "gone")]
    public async Task The_message_is_found_in_either_spelling(string body, string? message)
        => Assert.Equal(message, (await FailAsync(body, 404)).ServiceMessage);

    [Fact]
    public async Task An_error_that_the_model_does_not_know_keeps_its_code()
    {
        var error = await FailAsync("""{"code":"Newer","limit":"x"}""", 500);

        Assert.IsType<EchoServiceException>(error);
        Assert.Equal(("Newer", ErrorFault.Server), (error.ErrorCode, error.Fault));
        Assert.Null(error.ResponseText);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("<html>503</html>", "text/html")]
    [InlineData("Service Unavailable", "text/plain")]
    [InlineData("[1]", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("\"NotFound\"", "application/json")]
    [InlineData("""{"unknown":"member"}""", "application/json")]
    public async Task An_answer_that_is_no_error_of_the_protocol_is_still_the_services_exception(string body, string? type)
    {
        var error = await FailAsync(body, 503, type is null ? [] : [("Content-Type", type)]);

        Assert.Equal(("", 503, ErrorFault.Server, type), (error.ErrorCode, error.StatusCode, error.Fault, error.ResponseContentType));
        Assert.Equal(body.Length == 0 ? null : body, error.ResponseText);
    }

    // What can be read of an error is read, whatever is wrong with the rest.
    [Theory]
    [InlineData("""{"code":"Shut","limit":3}""", "7", 3, 7)]
    [InlineData("""{"code":"Shut","limit":"x"}""", "7", null, 7)]
    [InlineData("""{"code":"Shut","limit":3}""", "x", 3, null)]
    [InlineData("""{"code":"Shut","limit":"x"}""", "x", null, null)]
    [InlineData("""{"code":"Shut","limit":3,"mess""", "7", null, 7)]
    [InlineData("""{"code":"Shut"}""", "x", null, null)]
    public async Task Members_come_from_headers_and_from_the_body(string body, string wait, int? expectedLimit, int? expectedWait)
    {
        var error = Assert.IsType<ShutException>(await FailAsync(body, 400, ("X-Wait", wait)));

        Assert.Equal((expectedLimit, expectedWait), (error.Limit, error.Wait));
    }

    [Fact]
    public async Task Without_a_body_members_come_from_headers()
    {
        var error = Assert.IsType<ShutException>(await FailAsync("", 400, ("X-Amzn-Errortype", "Shut"), ("X-Wait", "7")));

        Assert.Equal((null, 7), (error.Limit, error.Wait));
    }

    [Fact]
    public async Task An_error_as_deep_as_it_likes_does_no_harm()
        => Assert.Equal("NotFound", (await FailAsync("{\"code\":\"NotFound\",\"new\":" + new string('[', 100_000), 400)).ErrorCode);

    private static Task<EchoServiceException> FailAsync(string body, int status, params (string Name, string Value)[] headers)
        => RestJsonOperation.Instance.FailAsync(new RestJsonRequest(), body, status, headers);
}
