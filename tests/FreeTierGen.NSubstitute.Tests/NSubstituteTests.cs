using Acme.Depot;
using Acme.FreeTier;
using FreeTierGen.Consumers.Tests.Mocking;
using NSubstitute;

namespace FreeTierGen.NSubstitute.Tests;

public sealed class NSubstituteTests : MockedClientTests
{
    protected override IFreeTierClient FreeTier(Func<ListAccountActivitiesRequest?, ListAccountActivitiesResponse> answer)
    {
        var client = Substitute.For<IFreeTierClient>();
        client.ListAccountActivitiesAsync(Arg.Any<ListAccountActivitiesRequest?>(), Arg.Any<CancellationToken>())
            .Returns(call => answer(call.Arg<ListAccountActivitiesRequest?>()));
        return client;
    }

    protected override IDepotClient Depot(Func<DescribeTableInput, DescribeTableOutput> answer)
    {
        var client = Substitute.For<IDepotClient>();
        client.DescribeTableAsync(Arg.Any<DescribeTableInput>(), Arg.Any<CancellationToken>())
            .Returns(call => answer(call.Arg<DescribeTableInput>()));
        return client;
    }
}
