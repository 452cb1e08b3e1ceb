using Acme.S3;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

public abstract class MultipartUploadTests(S3Server server)
{
    private const int PartSize = 5 * 1024 * 1024;

    [Fact]
    public async Task Parts_become_one_object()
    {
        using var client = server.CreateClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        var bytes = new byte[PartSize + 1000];
        new Random(1).NextBytes(bytes);

        var upload = await client.CreateMultipartUploadAsync(new()
        {
            Bucket = bucket,
            Key = "big",
            ContentType = "video/x-test",
            Metadata = new Dictionary<string, string> { ["owner"] = "Ada" },
        });
        var parts = new List<CompletedPart>();
        foreach (var (number, part) in new[] { (1, bytes[..PartSize]), (2, bytes[PartSize..]) })
        {
            var uploaded = await client.UploadPartAsync(new() { Bucket = bucket, Key = "big", UploadId = upload.UploadId!, PartNumber = number, Body = new MemoryStream(part) });
            parts.Add(new() { PartNumber = number, ETag = uploaded.ETag });
        }

        var completed = await client.CompleteMultipartUploadAsync(new() { Bucket = bucket, Key = "big", UploadId = upload.UploadId!, MultipartUpload = new() { Parts = parts } });

        Assert.Equal(bucket, completed.Bucket);
        Assert.Equal("big", completed.Key);
        using var got = await client.GetObjectAsync(new() { Bucket = bucket, Key = "big" });
        Assert.Equal(completed.ETag, got.ETag);
        Assert.Equal("video/x-test", got.ContentType);
        Assert.Equal("Ada", got.Metadata!["owner"]);
        Assert.Equal(bytes, await S3Server.ReadAsync(got.Body));
    }
}
