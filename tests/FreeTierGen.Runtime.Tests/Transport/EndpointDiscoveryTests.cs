using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Transport;

public sealed class EndpointDiscoveryTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Endpoints_that_are_over_are_dropped_when_another_one_is_found()
    {
        var discovery = new EndpointDiscovery(_time);
        await FindAsync(discovery, "a", TimeSpan.FromMinutes(1));
        await FindAsync(discovery, "b", TimeSpan.FromMinutes(1));
        await FindAsync(discovery, "c", TimeSpan.FromMinutes(9));
        Assert.Equal(3, discovery.Count);

        _time.Advance(TimeSpan.FromMinutes(2));
        await FindAsync(discovery, "d", TimeSpan.FromMinutes(1));

        Assert.Equal(2, discovery.Count);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(-1, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MaxValue, 366 * 24 * 60)]
    public void A_time_that_is_none_breaks_nothing(long minutes, int kept) =>
        Assert.Equal(TimeSpan.FromMinutes(kept), DiscoveredEndpoint.ForMinutes("a", minutes).KeepFor);

    private static Task<Endpoint> FindAsync(EndpointDiscovery discovery, string name, TimeSpan keepFor) =>
        discovery.FindAsync(
            new EndpointTarget(new Endpoint($"https://{name}.example.com"), EchoOperation.Echo, EchoClients.Configuration),
            _ => Task.FromResult(new DiscoveredEndpoint($"found-{name}.example.com", keepFor)),
            CancellationToken.None);
}
