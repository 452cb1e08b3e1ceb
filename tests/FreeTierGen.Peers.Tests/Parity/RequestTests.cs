namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>Requests of generated clients against those of the AWS SDK for .NET, for the same input, on the wire.</summary>
public sealed class RequestTests
{
    internal static Dictionary<string, PeerCase> Cases { get; } = new[] { ItemCases.All, TableCases.All, KmsCases.All }
        .SelectMany(cases => cases)
        .ToDictionary(peerCase => peerCase.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_clients_send_the_same(string name)
    {
        var (official, generated) = await Cases[name].SendAsync();

        RequestComparison.AssertSame(official, generated);
    }
}
