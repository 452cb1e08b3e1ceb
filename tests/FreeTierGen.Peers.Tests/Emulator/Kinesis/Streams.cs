using Acme.Kinesis;
using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Peers.Tests.Emulator.Kinesis;

/// <summary>Streams that no other test has.</summary>
internal static class Streams
{
    /// <summary>Makes a stream and returns its name when it can be used.</summary>
    public static async Task<string> CreateAsync(KinesisClient client, int shards = 1)
    {
        var name = $"stream-{Guid.NewGuid():N}";
        await client.CreateStreamAsync(new() { StreamName = name, ShardCount = shards });
        await client.WaitUntilStreamExistsAsync(new() { StreamName = name }, new WaiterOptions { TimeProvider = new InstantTime() });
        return name;
    }

    /// <summary>Where the first record of a stream of one shard is read from.</summary>
    public static async Task<string> FirstRecordAsync(KinesisClient client, string stream)
    {
        var shards = await client.ListShardsAsync(new() { StreamName = stream });
        var iterator = await client.GetShardIteratorAsync(new()
        {
            StreamName = stream,
            ShardId = Assert.Single(shards.Shards!).ShardId,
            ShardIteratorType = ShardIteratorType.TrimHorizon,
        });
        return iterator.ShardIterator!;
    }
}
