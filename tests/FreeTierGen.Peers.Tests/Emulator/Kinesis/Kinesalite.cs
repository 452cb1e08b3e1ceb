using Acme.Kinesis;

namespace FreeTierGen.Peers.Tests.Emulator.Kinesis;

/// <summary>kinesalite, a Kinesis emulator. It checks requests as Kinesis does and hashes partition keys to shards as Kinesis does.</summary>
public sealed class Kinesalite() : EmulatorServer(new NodePackage("kinesalite"))
{
    /// <summary>A client of the emulator; skips the test where there is none.</summary>
    internal KinesisClient CreateClient(Action<KinesisClientOptions>? configure = null) => new(Configure(new KinesisClientOptions(), configure));
}
