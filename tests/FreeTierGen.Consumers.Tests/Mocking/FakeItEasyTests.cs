using Acme.Depot;
using Acme.FreeTier;
using FakeItEasy;

namespace FreeTierGen.Consumers.Tests.Mocking;

public sealed class FakeItEasyTests : MockedClientTests
{
    protected override IFreeTierClient FreeTier(Func<ListAccountActivitiesRequest?, ListAccountActivitiesResponse> answer)
    {
        var client = A.Fake<IFreeTierClient>();
        A.CallTo(() => client.ListAccountActivitiesAsync(A<ListAccountActivitiesRequest?>._, A<CancellationToken>._))
            .ReturnsLazily((ListAccountActivitiesRequest? request, CancellationToken _) => Task.FromResult(answer(request)));
        return client;
    }

    protected override IDepotClient Depot(Func<DescribeTableInput, DescribeTableOutput> answer)
    {
        var client = A.Fake<IDepotClient>();
        A.CallTo(() => client.DescribeTableAsync(A<DescribeTableInput>._, A<CancellationToken>._))
            .ReturnsLazily((DescribeTableInput request, CancellationToken _) => Task.FromResult(answer(request)));
        return client;
    }
}
