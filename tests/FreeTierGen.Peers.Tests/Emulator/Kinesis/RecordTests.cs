using System.Text;
using Acme.Kinesis;
using FreeTierGen.Runtime;

namespace FreeTierGen.Peers.Tests.Emulator.Kinesis;

[Collection(KinesaliteCollection.Name)]
public sealed class RecordTests(Kinesalite kinesalite)
{
    [Fact]
    public async Task A_record_comes_back_as_it_was_put()
    {
        using var client = kinesalite.CreateClient();
        var stream = await Streams.CreateAsync(client);
        var data = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();

        var put = await client.PutRecordAsync(new() { StreamName = stream, PartitionKey = "é", Data = data });
        var got = await client.GetRecordsAsync(new() { ShardIterator = await Streams.FirstRecordAsync(client, stream) });

        var record = Assert.Single(got.Records);
        Assert.Equal(data, record.Data.ToArray());
        Assert.Equal("é", record.PartitionKey);
        Assert.Equal(put.SequenceNumber, record.SequenceNumber);
        Assert.InRange(record.ApproximateArrivalTimestamp!.Value, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        Assert.Equal(0, got.MillisBehindLatest);
    }

    [Fact]
    public async Task Records_of_a_batch_are_read_in_their_order_with_a_limit()
    {
        using var client = kinesalite.CreateClient();
        var stream = await Streams.CreateAsync(client);
        var words = new[] { "a", "", "ccc", "漢", "e" };

        var put = await client.PutRecordsAsync(new()
        {
            StreamName = stream,
            Records = [.. words.Select(word => new PutRecordsRequestEntry { PartitionKey = "key", Data = Encoding.UTF8.GetBytes(word) })],
        });
        Assert.Equal(0, put.FailedRecordCount);
        Assert.Equal(words.Length, put.Records.Select(record => record.SequenceNumber).Distinct().Count());

        var read = new List<string>();
        for (var iterator = await Streams.FirstRecordAsync(client, stream); read.Count < words.Length;)
        {
            var page = await client.GetRecordsAsync(new() { ShardIterator = iterator, Limit = 2 });
            Assert.InRange(page.Records.Count, 1, 2);
            read.AddRange(page.Records.Select(record => Encoding.UTF8.GetString(record.Data.Span)));
            iterator = page.NextShardIterator!;
        }

        Assert.Equal(words, read);
    }

    [Fact]
    public async Task An_iterator_that_is_none_is_a_typed_error()
    {
        using var client = kinesalite.CreateClient();

        var error = await Assert.ThrowsAsync<InvalidArgumentException>(() => client.GetRecordsAsync(new() { ShardIterator = "none" }));

        Assert.Equal("InvalidArgumentException", error.ErrorCode);
    }

    [Fact]
    public async Task A_record_without_a_key_never_leaves()
    {
        using var client = kinesalite.CreateClient();

        await Assert.ThrowsAsync<RequestValidationException>(() => client.PutRecordAsync(new() { StreamName = "any", PartitionKey = "", Data = default }));
    }
}
