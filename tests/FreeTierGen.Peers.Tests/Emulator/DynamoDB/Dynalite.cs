using Acme.DynamoDB;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

/// <summary>
/// dynalite, a DynamoDB emulator. It checks requests, keys and expressions as DynamoDB does and sends DynamoDB's errors and checksums;
/// of a signature it checks the form alone.
/// </summary>
public sealed class Dynalite() : EmulatorServer(new NodePackage("dynalite"))
{
    /// <summary>A client of the emulator; skips the test where there is none.</summary>
    internal DynamoDBClient CreateClient(Action<DynamoDBClientOptions>? configure = null) => new(Configure(new DynamoDBClientOptions(), configure));
}
