namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>What generated clients and those of the AWS SDK for .NET read from the same bytes.</summary>
public sealed class ResponseTests
{
    public static TheoryData<string, string> Names => PeerService.NamesOf(service => service.Answers.Select(answer => answer.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_clients_read_the_same(string service, string name)
    {
        var peers = PeerService.Named(service);
        var answer = peers.Answers.Single(answer => answer.Name == name);

        var (official, generated) = await peers.CaseNamed(answer.Case).ReceiveAsync(answer.Answer);

        ResponseComparison.AssertSame(official, generated);
    }

    [Fact]
    public async Task Each_member_of_the_official_client_s_own_is_still_one()
    {
        var seen = new HashSet<OfficialMember>();
        foreach (var service in PeerService.All)
        {
            foreach (var answer in service.Answers)
            {
                var (official, generated) = await service.CaseNamed(answer.Case).ReceiveAsync(answer.Answer);
                seen.UnionWith(ResponseComparison.AssertSame(official, generated));
            }
        }

        var needless = OfficialMembers.All.Where(member => PeerService.All.Any(service => service.Has(member.Type)) && !seen.Contains(member));
        Assert.Empty(needless.Select(member => $"{member.Type}.{member.Name}"));
    }
}
