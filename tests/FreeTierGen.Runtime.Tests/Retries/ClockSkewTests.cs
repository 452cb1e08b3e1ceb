using FreeTierGen.Runtime.Retries;
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

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Sun, 02 Jan 2150 03:04:05 GMT")]
    public async Task A_date_that_no_clock_shows_is_ignored(string date)
    {
        var handler = new StubHandler().Answer(Body("InvalidSignatureException"), 403, ("Date", date)).Answer();
        using var client = EchoClients.Client(handler);

        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());
        await client.EchoAsync();

        Assert.Equal(2, handler.Requests.Count);
        Assert.All(handler.Requests, static request => Assert.Equal("20260102T030405Z", request.Header("X-Amz-Date")));
    }

    [Fact]
    public async Task A_clock_that_starts_in_1970_is_corrected()
    {
        var time = new ManualTimeProvider();
        time.Advance(DateTimeOffset.UnixEpoch - time.GetUtcNow());
        var handler = new StubHandler().Answer(Body("InvalidSignatureException"), 403, ("Date", TenMinutesAhead)).Answer();
        using var client = EchoClients.Client(handler, options => options.TimeProvider = time);

        await client.EchoAsync();

        Assert.StartsWith("20260102T0314", handler.Requests[1].Header("X-Amz-Date"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData(null)]
    public async Task A_wrong_correction_is_taken_back_where_the_service_does_not_say_its_time(string? date)
    {
        var handler = new StubHandler()
            .Answer(Body("InvalidSignatureException"), 403, ("Date", "Thu, 02 Jan 2076 03:04:05 GMT"))
            .Answer(Body("InvalidSignatureException"), 403, date is null ? [] : [("Date", date)])
            .Answer();
        using var client = EchoClients.Client(handler);

        await client.EchoAsync();

        Assert.StartsWith("2076", handler.Requests[1].Header("X-Amz-Date"), StringComparison.Ordinal);
        Assert.StartsWith("20260102T03", handler.Requests[2].Header("X-Amz-Date"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-100)]
    [InlineData(100)]
    public void A_correction_never_leads_out_of_the_calendar(int years)
    {
        var time = new ManualTimeProvider();
        var clock = new ClockSkew(time);
        Assert.True(clock.TryCorrect("RequestTimeTooSkewed", time.GetUtcNow().AddYears(years), time.GetUtcNow()));
        time.Advance((years < 0 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue) - time.GetUtcNow());

        Assert.Equal(time.GetUtcNow(), clock.Now);
    }

    private static string Body(string code) => $$"""{"__type":"{{code}}"}""";
}
