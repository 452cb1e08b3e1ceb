using Acme.DynamoDB;
using Acme.Kms;
using Amazon.DynamoDBv2;
using Amazon.KeyManagementService;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>The same call with the official client and with the generated one.</summary>
internal sealed record PeerCase(string Name, Func<Wire, Task<object>> Official, Func<Wire, TimeProvider, Task<object>> Generated)
{
    public static PeerCase DynamoDB<TOfficial, TGenerated>(
        string name, Func<AmazonDynamoDBClient, Task<TOfficial>> official, Func<DynamoDBClient, Task<TGenerated>> generated)
        where TOfficial : class
        where TGenerated : class => new(
            name,
            async wire =>
            {
                using var client = Peers.OfficialDynamoDB(wire);
                return await official(client);
            },
            async (wire, time) =>
            {
                using var client = Peers.DynamoDB(wire, time);
                return await generated(client);
            });

    public static PeerCase Kms<TOfficial, TGenerated>(
        string name, Func<AmazonKeyManagementServiceClient, Task<TOfficial>> official, Func<KMSClient, Task<TGenerated>> generated)
        where TOfficial : class
        where TGenerated : class => new(
            name,
            async wire =>
            {
                using var client = Peers.OfficialKms(wire);
                return await official(client);
            },
            async (wire, time) =>
            {
                using var client = Peers.Kms(wire, time);
                return await generated(client);
            });

    /// <summary>What both send, for the same second.</summary>
    public async Task<(WireRequest Official, WireRequest Generated)> SendAsync()
    {
        await using var officialWire = new Wire(new WireAnswer("{}"));
        await Official(officialWire);
        await using var generatedWire = new Wire(new WireAnswer("{}"));
        await Generated(generatedWire, new FixedTime(officialWire.Request));
        return (officialWire.Request, generatedWire.Request);
    }

    /// <summary>What both make of the same answer: what they return, or what they throw.</summary>
    public Task<(object Official, object Generated)> ReceiveAsync(WireAnswer answer) => ReceiveAsync(answer, answer);

    /// <summary>What each makes of an answer of its own.</summary>
    public async Task<(object Official, object Generated)> ReceiveAsync(WireAnswer toOfficial, WireAnswer toGenerated)
    {
        await using var officialWire = new Wire(toOfficial);
        await using var generatedWire = new Wire(toGenerated);
        return (await OutcomeAsync(Official(officialWire)), await OutcomeAsync(Generated(generatedWire, TimeProvider.System)));
    }

    private static async Task<object> OutcomeAsync(Task<object> call)
    {
        object? response = null;
        var error = await Record.ExceptionAsync(async () => response = await call);
        return error ?? response!;
    }
}
