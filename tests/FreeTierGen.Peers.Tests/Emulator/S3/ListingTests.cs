using Acme.S3;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

public abstract class ListingTests(S3Server server)
{
    [Fact]
    public async Task Pages_of_objects_follow_each_other_until_the_last()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await S3Server.PutAsync(client, bucket, "a", "b +&", "c<\">", "d/é漢", "e");
        var pages = new List<string[]>();

        await foreach (var page in client.ListObjectsV2PagesAsync(new() { Bucket = bucket, MaxKeys = 2 }))
        {
            Assert.Equal(page.KeyCount, page.Contents!.Count);
            pages.Add([.. page.Contents.Select(entry => entry.Key!)]);
        }

        Assert.Equal([["a", "b +&"], ["c<\">", "d/é漢"], ["e"]], pages);
    }

    [Fact]
    public async Task Keys_below_a_delimiter_are_one_prefix()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await S3Server.PutAsync(client, bucket, "logs/2025/a", "logs/2026/a", "logs/2026/b", "logs/now", "other");

        var listed = await client.ListObjectsV2Async(new() { Bucket = bucket, Prefix = "logs/", Delimiter = "/" });

        Assert.Equal(["logs/2025/", "logs/2026/"], listed.CommonPrefixes!.Select(prefix => prefix.Prefix));
        var entry = Assert.Single(listed.Contents!);
        Assert.Equal("logs/now", entry.Key);
        Assert.Equal(1, entry.Size);
        Assert.Equal(ObjectStorageClass.Standard, entry.StorageClass);
        Assert.Equal("\"9dd4e461268c8034f5c8564e155c67a6\"", entry.ETag);
        Assert.False(listed.IsTruncated);
    }

    [Fact]
    public async Task An_empty_bucket_lists_nothing()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);

        var listed = await client.ListObjectsV2Async(new() { Bucket = bucket });

        Assert.Empty(listed.Contents ?? []);
        Assert.Equal(0, listed.KeyCount);
    }
}
