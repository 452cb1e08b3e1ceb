using FreeTierGen.Benchmarks.Calls.S3;
using FreeTierGen.Testing;

namespace FreeTierGen.Benchmarks.Tests.Calls.S3;

/// <summary>Both clients do the same.</summary>
public sealed class S3Tests
{
    [Fact]
    public void An_object_is_read_by_both()
    {
        var benchmark = new GetObjectBenchmarks();

        var answer = (Acme.S3.GetObjectOutput)benchmark.Generated();
        Assert.Equal(S3Messages.Content(), benchmark.Content.ToArray());
        var official = (Amazon.S3.Model.GetObjectResponse)benchmark.Peer();
        Assert.Equal(S3Messages.Content(), benchmark.Content.ToArray());

        Assert.Equal(official.ETag, answer.ETag);
        Assert.Equal(official.Metadata["camera"], answer.Metadata!["camera"]);
    }

    // A body that is read through memory of the client's own takes as much of it as was asked for.
    [Fact]
    public void A_small_object_costs_little_more_than_its_bytes()
    {
        var benchmark = new GetObjectBenchmarks();

        Assert.InRange(Allocations.Of(() => benchmark.Generated()), 1, 12 * S3Messages.Size);
    }

    [Fact]
    public async Task An_object_is_sent_by_both_without_more_than_its_bytes()
    {
        using var body = new MemoryStream(S3Messages.Content());
        var (generated, official) = (new TakingHandler(S3Messages.Put), new TakingHandler(S3Messages.Put));

        var answer = await S3Clients.Generated(generated).PutObjectAsync(S3Messages.PutObject(body));
        body.Position = 0;
        var officialAnswer = await S3Clients.Official(official).PutObjectAsync(S3Messages.OfficialPutObject(body));

        Assert.Equal(S3Messages.Content(), generated.Taken.ToArray());
        Assert.Equal(S3Messages.Content(), official.Taken.ToArray());
        Assert.Equal(officialAnswer.ETag, answer.ETag);
    }

    [Fact]
    public void Keys_are_listed_alike()
    {
        var benchmark = new ListObjectsBenchmarks();

        var answer = (Acme.S3.ListObjectsV2Output)benchmark.Generated();
        var official = (Amazon.S3.Model.ListObjectsV2Response)benchmark.Peer();

        Assert.Equal(S3Messages.Keys, answer.Contents!.Count);
        Assert.Equal(
            official.S3Objects.Select(entry => (entry.Key, entry.ETag, entry.Size, entry.StorageClass.Value)),
            answer.Contents.Select(entry => (entry.Key!, entry.ETag!, entry.Size, entry.StorageClass!.Value.Value)));
    }
}
