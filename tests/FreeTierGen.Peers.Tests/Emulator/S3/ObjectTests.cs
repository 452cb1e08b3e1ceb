using System.Text;
using Acme.S3;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

public abstract class ObjectTests(S3Server server)
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 100_000).Select(number => (byte)(number * 7))];

    [Theory]
    [InlineData("plain")]
    [InlineData("a folder/é漢🎈 +&=%20;?#'()*!~.txt")]
    public async Task An_object_comes_back_as_it_was_put(string key)
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);

        var put = await client.PutObjectAsync(new()
        {
            Bucket = bucket,
            Key = key,
            Body = new MemoryStream(Bytes),
            ContentType = "image/x-test; q=1",
            CacheControl = "no-cache",
            ContentDisposition = "attachment; filename=\"a b\"",
            Metadata = new Dictionary<string, string> { ["owner"] = "Ada", ["some-words"] = "a  b, c" },
        });
        using var got = await client.GetObjectAsync(new() { Bucket = bucket, Key = key });

        Assert.Equal(Bytes, await S3Server.ReadAsync(got.Body));
        Assert.Equal(Bytes.Length, got.ContentLength);
        Assert.Equal("\"8cb7f568752be648376cd32a342006af\"", put.ETag);
        Assert.Equal(put.ETag, got.ETag);
        Assert.Equal("image/x-test; q=1", got.ContentType);
        Assert.Equal("no-cache", got.CacheControl);
        Assert.Equal("attachment; filename=\"a b\"", got.ContentDisposition);
        Assert.Equal(["owner=Ada", "some-words=a  b, c"], got.Metadata!.Select(entry => $"{entry.Key}={entry.Value}").Order());
        Assert.InRange(got.LastModified!.Value, FileTime.Now.AddHours(-1), FileTime.Now.AddHours(1));
    }

    [Fact]
    public async Task HEAD_tells_of_an_object_without_its_bytes()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await client.PutObjectAsync(new() { Bucket = bucket, Key = "a", Body = new MemoryStream(Bytes), Metadata = new Dictionary<string, string> { ["owner"] = "Ada" } });

        var head = await client.HeadObjectAsync(new() { Bucket = bucket, Key = "a" });

        Assert.Equal(Bytes.Length, head.ContentLength);
        Assert.Equal("Ada", head.Metadata!["owner"]);
    }

    [Fact]
    public async Task A_range_is_read_alone()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await client.PutObjectAsync(new() { Bucket = bucket, Key = "a", Body = new MemoryStream(Bytes) });

        using var got = await client.GetObjectAsync(new() { Bucket = bucket, Key = "a", Range = "bytes=10-19" });

        Assert.Equal(206, got.ResponseMetadata.StatusCode);
        Assert.Equal($"bytes 10-19/{Bytes.Length}", got.ContentRange);
        Assert.Equal(Bytes[10..20], await S3Server.ReadAsync(got.Body));
    }

    [Fact]
    public async Task An_object_that_is_not_there_is_a_typed_error()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);

        var error = await Assert.ThrowsAsync<NoSuchKeyException>(() => client.GetObjectAsync(new() { Bucket = bucket, Key = "nothing" }));
        var headError = await Assert.ThrowsAsync<NotFoundException>(() => client.HeadObjectAsync(new() { Bucket = bucket, Key = "nothing" }));

        Assert.Equal("NoSuchKey", error.ErrorCode);
        Assert.Equal(404, error.StatusCode);
        Assert.Equal(404, headError.StatusCode);
    }

    [Fact]
    public async Task A_range_that_the_object_does_not_have_is_the_service_s_error()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await S3Server.PutAsync(client, bucket, "a");

        var error = await Assert.ThrowsAsync<S3Exception>(() => client.GetObjectAsync(new() { Bucket = bucket, Key = "a", Range = "bytes=10-19" }));

        Assert.Equal("InvalidRange", error.ErrorCode);
        Assert.Equal(416, error.StatusCode);
    }

    [Fact]
    public async Task An_empty_object_and_no_body_are_alike()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);

        await client.PutObjectAsync(new() { Bucket = bucket, Key = "empty", Body = new MemoryStream() });
        await client.PutObjectAsync(new() { Bucket = bucket, Key = "none" });

        foreach (var key in new[] { "empty", "none" })
        {
            using var got = await client.GetObjectAsync(new() { Bucket = bucket, Key = key });
            Assert.Empty(await S3Server.ReadAsync(got.Body));
        }
    }

    [Fact]
    public async Task Objects_are_deleted_one_by_one_and_together()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await S3Server.PutAsync(client, bucket, "a", "b & <c>", "d", "e");

        await client.DeleteObjectAsync(new() { Bucket = bucket, Key = "a" });
        var deleted = await client.DeleteObjectsAsync(new() { Bucket = bucket, Delete = new() { Objects = [new() { Key = "b & <c>" }, new() { Key = "d" }] } });

        // In which order they were is the server's to choose.
        Assert.Equal(["b & <c>", "d"], deleted.Deleted!.Select(entry => entry.Key).Order(StringComparer.Ordinal));
        var left = await client.ListObjectsV2Async(new() { Bucket = bucket });
        Assert.Equal("e", Assert.Single(left.Contents!).Key);
    }

    [Fact]
    public async Task What_one_client_puts_the_other_gets()
    {
        using var client = server.CreateClient();
        using var official = server.CreateOfficialClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await client.PutObjectAsync(new() { Bucket = bucket, Key = "ours +é", Body = new MemoryStream(Bytes), Metadata = new Dictionary<string, string> { ["owner"] = "Ada" } });
        await official.PutObjectAsync(new() { BucketName = bucket, Key = "theirs +é", ContentBody = "漢", UseChunkEncoding = false, Metadata = { ["owner"] = "Ada" } });

        using var ours = await official.GetObjectAsync(bucket, "ours +é");
        using var theirs = await client.GetObjectAsync(new() { Bucket = bucket, Key = "theirs +é" });

        Assert.Equal(Bytes, await S3Server.ReadAsync(ours.ResponseStream));
        Assert.Equal("Ada", ours.Metadata["owner"]);
        Assert.Equal("漢", Encoding.UTF8.GetString(await S3Server.ReadAsync(theirs.Body)));
        Assert.Equal("Ada", theirs.Metadata!["owner"]);
    }
}
