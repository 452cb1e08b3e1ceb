namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>Requests of generated clients against those of the AWS SDK for .NET, for the same input, on the wire.</summary>
public sealed class RequestTests
{
    public static TheoryData<string, string> Names => PeerService.NamesOf(service => service.Cases.Select(peerCase => peerCase.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_clients_send_the_same(string service, string name)
    {
        var (official, generated) = await PeerService.Named(service).CaseNamed(name).SendAsync();

        RequestComparison.AssertSame(official, generated, OfficialChoices.Of(service));
    }

    [Fact]
    public async Task Each_choice_of_the_official_client_is_still_one()
    {
        var seen = new HashSet<OfficialChoice>();
        foreach (var service in PeerService.All)
        {
            foreach (var peerCase in service.Cases)
            {
                var (official, generated) = await peerCase.SendAsync();
                seen.UnionWith(RequestComparison.AssertSame(official, generated, OfficialChoices.Of(service.Name)));
            }
        }

        var needless = OfficialChoices.All.Where(choice => PeerService.All.Any(service => choice.IsOf(service.Name)) && !seen.Contains(choice));
        Assert.Empty(needless.Select(choice => $"{choice.Part} of {choice.Services ?? "any service"}"));
    }
}
