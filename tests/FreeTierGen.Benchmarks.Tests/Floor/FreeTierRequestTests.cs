using Acme.FreeTier;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Floor.FreeTier;
using FreeTierGen.Benchmarks.Tests.Wire;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Tests.Floor;

/// <summary>The floor is one only if it asks for the same.</summary>
public sealed class FreeTierRequestTests
{
    private static readonly Uri Endpoint = new("http://freetier.us-east-1.api.aws");

    public static TheoryData<string, GetFreeTierUsageRequest> UsageRequests => new()
    {
        { "nothing", new() },
        { "a page size", new() { MaxResults = 100 } },
        { "a token", new() { MaxResults = 1000, NextToken = "a \"token\" with < & é" } },
        { "a filter", new() { Filter = Filter } },
    };

    private static Expression Filter => new()
    {
        And =
        [
            new() { Dimensions = Dimensions(Dimension.Service, "Amazon S3") },
            new() { Not = new() { Dimensions = Dimensions(Dimension.Region, "global") } },
        ],
        Or = [new() { Dimensions = Dimensions(Dimension.UsageType, "Requests") }],
    };

    [Fact]
    public async Task GetAccountPlanState_sends_the_same_bytes()
    {
        var generated = await SentBytes.OfAsync(FreeTierAnswers.PlanState, handler => Generated(handler).GetAccountPlanStateAsync());
        var floor = await SentBytes.OfAsync(FreeTierAnswers.PlanState, handler => HandWritten(handler).GetAccountPlanStateAsync());

        Assert.Equal(generated, floor);
        Assert.EndsWith("\r\n\r\n{}", floor, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UsageRequests))]
    public async Task GetFreeTierUsage_sends_the_same_bytes(string content, GetFreeTierUsageRequest request)
    {
        var answer = FreeTierAnswers.UsagePages[0];
        var generated = await SentBytes.OfAsync(answer, handler => Generated(handler).GetFreeTierUsageAsync(request));
        var floor = await SentBytes.OfAsync(answer, handler => HandWritten(handler).GetFreeTierUsageAsync(request));

        Assert.NotEmpty(content);
        Assert.Equal(generated, floor);
    }

    [Fact]
    public void What_the_model_forbids_is_refused_before_it_is_sent()
    {
        var floor = FreeTierClients.HandWritten(new PreparedHandler());

        var exception = Assert.Throws<RequestValidationException>(() => { _ = floor.GetFreeTierUsageAsync(new() { MaxResults = 1001 }); });
        Assert.Equal("/maxResults", Assert.Single(exception.Violations).Path);
        Assert.Throws<RequestValidationException>(() => { _ = floor.GetFreeTierUsageAsync(new() { NextToken = "" }); });
        Assert.Throws<RequestValidationException>(() =>
        {
            _ = floor.GetFreeTierUsageAsync(new() { Filter = new() { Dimensions = Dimensions(Dimension.Service, "") } });
        });
    }

    private static DimensionValues Dimensions(Dimension key, string value) =>
        new() { Key = key, Values = [value], MatchOptions = [MatchOption.EqualTo] };

    private static FreeTierClient Generated(HttpMessageHandler handler) => new(new FreeTierClientOptions
    {
        Region = CallEnvironment.Region,
        Credentials = CallEnvironment.Credentials,
        Endpoint = Endpoint,
        AllowPlainHttp = true,
        HttpHandler = handler,
        TimeProvider = new FixedTime(),
    });

    private static HandWrittenFreeTier HandWritten(HttpMessageHandler handler) =>
        new(new HttpMessageInvoker(handler), Endpoint, CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey, new FixedTime());
}
