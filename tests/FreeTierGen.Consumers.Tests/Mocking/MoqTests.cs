using Acme.Depot;
using Acme.FreeTier;
using Moq;

namespace FreeTierGen.Consumers.Tests.Mocking;

public sealed class MoqTests : MockedClientTests
{
    protected override IFreeTierClient FreeTier(Func<ListAccountActivitiesRequest?, ListAccountActivitiesResponse> answer)
    {
        var client = new Mock<IFreeTierClient>();
        client.Setup(it => it.ListAccountActivitiesAsync(It.IsAny<ListAccountActivitiesRequest?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ListAccountActivitiesRequest? request, CancellationToken _) => answer(request));
        return client.Object;
    }

    protected override IDepotClient Depot(Func<DescribeTableInput, DescribeTableOutput> answer)
    {
        var client = new Mock<IDepotClient>(MockBehavior.Strict);
        client.Setup(it => it.DescribeTableAsync(It.IsAny<DescribeTableInput>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((DescribeTableInput request, CancellationToken _) => answer(request));
        return client.Object;
    }
}
