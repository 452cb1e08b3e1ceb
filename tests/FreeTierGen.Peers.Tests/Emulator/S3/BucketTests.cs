using Acme.S3;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

public abstract class BucketTests(S3Server server)
{
    [Fact]
    public async Task A_new_bucket_is_listed_and_answers_for_itself()
    {
        using var client = server.CreateClient();
        var name = $"bucket-{Guid.NewGuid():N}";

        var created = await client.CreateBucketAsync(new() { Bucket = name });
        var listed = await client.ListBucketsAsync();
        var head = await client.HeadBucketAsync(new() { Bucket = name });

        Assert.Equal("/" + name, created.Location);
        var bucket = Assert.Single(listed.Buckets!, bucket => bucket.Name == name);
        var now = server.BucketDate ?? FileTime.Now;
        Assert.InRange(bucket.CreationDate!.Value, now.AddHours(-1), now.AddHours(1));
        Assert.Equal(server.OwnerName, listed.Owner!.DisplayName);
        Assert.Equal(200, head.Metadata.StatusCode);
    }

    [Fact]
    public async Task A_deleted_bucket_is_gone()
    {
        using var client = server.CreateClient();
        var name = await S3Server.CreateBucketAsync(client);

        var deleted = await client.DeleteBucketAsync(new() { Bucket = name });

        Assert.Equal(204, deleted.Metadata.StatusCode);
        var error = await Assert.ThrowsAsync<NoSuchBucketException>(() => client.ListObjectsV2Async(new() { Bucket = name }));
        Assert.Equal("NoSuchBucket", error.ErrorCode);
        Assert.Equal(404, error.StatusCode);
        Assert.Equal(server.NoSuchBucketMessage, error.ServiceMessage);
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_its_error_in_its_status_alone()
    {
        using var client = server.CreateClient();

        var error = await Assert.ThrowsAsync<NotFoundException>(() => client.HeadBucketAsync(new() { Bucket = "no-such-bucket" }));

        Assert.Equal(404, error.StatusCode);
        Assert.Equal(1, error.Metadata.Attempts);
    }

    [Fact]
    public async Task An_error_that_the_operation_does_not_have_is_the_service_s_own()
    {
        using var client = server.CreateClient();
        var name = await S3Server.CreateBucketAsync(client);
        await S3Server.PutAsync(client, name, "a");

        var error = await Assert.ThrowsAsync<S3Exception>(() => client.DeleteBucketAsync(new() { Bucket = name }));

        Assert.Equal("BucketNotEmpty", error.ErrorCode);
        Assert.Equal(409, error.StatusCode);
    }
}
