using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Retries;

public sealed class ClockSkewTests
{
    // The test's clock stands at 03:04:05.
    private const string TenMinutesAhead = "Fri, 02 Jan 2026 03:14:05 GMT";
    private const string OneMinuteAhead = "Fri, 02 Jan 2026 03:05:05 GMT";

    [Theory]
    [InlineData("RequestTimeTooSkewed")]
    [InlineData("RequestExpired")]
    [InlineData("RequestInTheFuture")]
    [InlineData("InvalidSignatureException")]
    [InlineData("SignatureDoesNotMatch")]
    [InlineData("AuthFailure")]
    public async Task A_clock_that_is_far_off_is_corrected_for_this_and_later_calls(string code)
    {
        var handler = new StubHandler().Answer(Body(code), 403, ("Date", TenMinutesAhead)).Answer();
        using var client = EchoClients.Client(handler);

        await client.EchoAsync();
        await client.EchoAsync();

        Assert.Equal("20260102T030405Z", handler.Requests[0].Header("X-Amz-Date"));
        Assert.StartsWith("20260102T0314", handler.Requests[1].Header("X-Amz-Date"), StringComparison.Ordinal);
        Assert.StartsWith("20260102T0314", handler.Requests[2].Header("X-Amz-Date"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("InvalidSignatureException", OneMinuteAhead)]
    [InlineData("InvalidSignatureException", "yesterday")]
    [InlineData("AccessDeniedException", TenMinutesAhead)]
    public async Task An_error_that_does_not_come_from_the_clock_is_not_retried(string code, string date)
    {
        var handler = new StubHandler().Answer(Body(code), 403, ("Date", date));
        using var client = EchoClients.Client(handler);

        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_service_that_refuses_its_own_time_is_not_asked_forever()
    {
        var handler = new StubHandler().Answer(Body("RequestTimeTooSkewed"), 403, ("Date", TenMinutesAhead));
        using var client = EchoClients.Client(handler);

        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal(2, handler.Requests.Count);
    }

    private static string Body(string code) => $$"""{"__type":"{{code}}"}""";
}
