using Acme.Kinesis;
using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Peers.Tests.Emulator.Kinesis;

[Collection(KinesaliteCollection.Name)]
public sealed class StreamTests(Kinesalite kinesalite)
{
    [Fact]
    public async Task A_new_stream_is_described_as_it_was_asked_for()
    {
        using var client = kinesalite.CreateClient();
        var name = await Streams.CreateAsync(client, shards: 2);

        var stream = (await client.DescribeStreamAsync(new() { StreamName = name })).StreamDescription!;
        var summary = (await client.DescribeStreamSummaryAsync(new() { StreamName = name })).StreamDescriptionSummary!;

        Assert.Equal(name, stream.StreamName);
        Assert.Equal(StreamStatus.Active, stream.StreamStatus);
        Assert.Equal(["0", "170141183460469231731687303715884105728"], stream.Shards!.Select(shard => shard.HashKeyRange!.StartingHashKey));
        Assert.Equal(24, stream.RetentionPeriodHours);
        Assert.False(stream.HasMoreShards);
        Assert.InRange(stream.StreamCreationTimestamp, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        Assert.Equal(2, summary.OpenShardCount);
        Assert.Equal(stream.StreamARN, summary.StreamARN);
    }

    [Fact]
    public async Task A_stream_that_is_not_there_is_a_typed_error()
    {
        using var client = kinesalite.CreateClient();

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeStreamAsync(new() { StreamName = "no-such-stream" }));

        Assert.Equal("ResourceNotFoundException", error.ErrorCode);
        Assert.Equal(400, error.StatusCode);
        Assert.Equal(1, error.Metadata.Attempts);
        Assert.Contains("no-such-stream", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.RequestId!);
    }

    [Fact]
    public async Task A_stream_that_is_there_already_is_a_typed_error()
    {
        using var client = kinesalite.CreateClient();
        var name = await Streams.CreateAsync(client);

        await Assert.ThrowsAsync<ResourceInUseException>(() => client.CreateStreamAsync(new() { StreamName = name, ShardCount = 1 }));
    }

    [Fact]
    public async Task A_deleted_stream_is_waited_for_until_it_is_gone()
    {
        using var client = kinesalite.CreateClient();
        var name = await Streams.CreateAsync(client);

        await client.DeleteStreamAsync(new() { StreamName = name });
        var gone = await client.WaitUntilStreamNotExistsAsync(new() { StreamName = name }, new WaiterOptions { TimeProvider = new InstantTime() });

        Assert.IsType<ResourceNotFoundException>(gone.Error);
    }

    // The emulator is older than the token in Kinesis's answers, so pages go on from the last name, as they did before it.
    [Fact]
    public async Task Streams_are_listed_page_by_page_until_the_last()
    {
        using var client = kinesalite.CreateClient();
        var wanted = new[] { await Streams.CreateAsync(client), await Streams.CreateAsync(client), await Streams.CreateAsync(client) };
        var names = new List<string>();

        ListStreamsOutput page;
        do
        {
            page = await client.ListStreamsAsync(new() { Limit = 1, ExclusiveStartStreamName = names.LastOrDefault() });
            names.Add(Assert.Single(page.StreamNames));
        }
        while (page.HasMoreStreams);

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Empty(wanted.Except(names));
    }

    [Fact]
    public async Task Pages_end_with_an_answer_that_has_no_token()
    {
        using var client = kinesalite.CreateClient();
        await Streams.CreateAsync(client);
        await Streams.CreateAsync(client);
        var pages = 0;

        await foreach (var page in client.ListStreamsPagesAsync(new() { Limit = 1 }))
        {
            Assert.Null(page.NextToken);
            pages++;
        }

        Assert.Equal(1, pages);
    }

    [Fact]
    public async Task Tags_come_back_as_they_were_put()
    {
        using var client = kinesalite.CreateClient();
        var name = await Streams.CreateAsync(client);

        await client.AddTagsToStreamAsync(new() { StreamName = name, Tags = new Dictionary<string, string> { ["team"] = "a/b", ["empty"] = "" } });
        var tags = await client.ListTagsForStreamAsync(new() { StreamName = name });

        Assert.Equal([("empty", ""), ("team", "a/b")], tags.Tags.Select(tag => (tag.Key, tag.Value!)).Order());
        Assert.False(tags.HasMoreTags);
    }
}
