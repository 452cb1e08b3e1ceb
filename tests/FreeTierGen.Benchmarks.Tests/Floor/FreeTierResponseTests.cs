using System.Text;
using Acme.FreeTier;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Tests.Wire;

namespace FreeTierGen.Benchmarks.Tests.Floor;

/// <summary>The floor is one only if it reads as much.</summary>
public sealed class FreeTierResponseTests
{
    public static TheoryData<string> PlanStates =>
    [
        Encoding.UTF8.GetString(FreeTierAnswers.PlanState.Body),
        """{"accountId":"1","accountPlanType":"PAID","accountPlanStatus":"NOT_STARTED"}""",
        """{"accountPlanType":"NEW_\u0054YPE","accountPlanStatus":"EXPIRED","future":[{"a":1}],"account\u0049d":"2"}""",
        """{"accountPlanRemainingCredits":{"amount":"NaN","unit":"CHF","more":null},"accountPlanExpirationDate":null}""",
        "{}",
    ];

    [Theory]
    [MemberData(nameof(PlanStates))]
    public async Task GetAccountPlanState_reads_the_same(string body)
    {
        var answer = new PreparedAnswer(Encoding.UTF8.GetBytes(body));
        var generated = await FreeTierClients.Generated(new PreparedHandler(answer)).GetAccountPlanStateAsync();
        var floor = await FreeTierClients.HandWritten(new PreparedHandler(answer)).GetAccountPlanStateAsync();

        Assert.Equal(Members.Of(generated), Members.Of(floor));
        Assert.Equal(CallEnvironment.RequestId, floor.Metadata.RequestId);
    }

    [Theory]
    [InlineData("""{"freeTierUsages":[],"nextToken":"more"}""")]
    [InlineData("""{"freeTierUsages":[{"limit":"-Infinity","unit":null},null,{"service":"a","usageType":"b","unknown":{}}]}""")]
    [InlineData("{}")]
    public async Task GetFreeTierUsage_reads_the_same(string body)
    {
        var answer = new PreparedAnswer(Encoding.UTF8.GetBytes(body));
        var generated = await FreeTierClients.Generated(new PreparedHandler(answer)).GetFreeTierUsageAsync();
        var floor = await FreeTierClients.HandWritten(new PreparedHandler(answer)).GetFreeTierUsageAsync(new());

        Assert.Equal(Members.Of(generated), Members.Of(floor));
    }

    [Fact]
    public async Task All_pages_are_read_the_same()
    {
        var request = new GetFreeTierUsageRequest { MaxResults = FreeTierAnswers.PageSize };
        var generated = new List<FreeTierUsage>();
        await foreach (var usage in FreeTierClients.Generated(new PreparedHandler(FreeTierAnswers.UsagePages)).GetFreeTierUsageItemsAsync(request))
        {
            generated.Add(usage);
        }

        var floor = new List<FreeTierUsage>();
        await FreeTierClients.HandWritten(new PreparedHandler(FreeTierAnswers.UsagePages)).ForEachFreeTierUsageAsync(request, floor.Add);

        Assert.Equal(FreeTierAnswers.Usages, floor.Count);
        Assert.Equal(Members.Of(generated), Members.Of(floor));
    }
}
