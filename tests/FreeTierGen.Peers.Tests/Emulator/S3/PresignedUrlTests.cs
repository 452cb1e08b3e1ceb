using System.Net;
using System.Text;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>URLs that somebody else sends, who has no credentials and just an HttpClient.</summary>
public abstract class PresignedUrlTests(S3Server server)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task An_object_is_read_by_a_URL()
    {
        using var client = server.CreateClient();
        using var http = new HttpClient();
        var bucket = await S3Server.CreateBucketAsync(client);
        await S3Server.PutAsync(client, bucket, "a folder/é +&");

        var presigned = await client.PresignGetObjectAsync(
            new() { Bucket = bucket, Key = "a folder/é +&", ResponseContentType = "text/x-test" }, Hour);
        using var response = await http.GetAsync(presigned.Url);

        Assert.Equal(HttpMethod.Get, presigned.Method);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("x", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/x-test", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_object_is_written_by_a_URL()
    {
        using var client = server.CreateClient();
        using var http = new HttpClient();
        var bucket = await S3Server.CreateBucketAsync(client);

        var presigned = await client.PresignPutObjectAsync(
            new() { Bucket = bucket, Key = "a", ContentType = "text/x-test", Metadata = new Dictionary<string, string> { ["owner"] = "Ada" } }, Hour);
        using var request = presigned.ToHttpRequest(new ByteArrayContent(Encoding.UTF8.GetBytes("漢")));
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var got = await client.GetObjectAsync(new() { Bucket = bucket, Key = "a" });
        Assert.Equal("漢", Encoding.UTF8.GetString(await S3Server.ReadAsync(got.Body)));
        Assert.Equal("text/x-test", got.ContentType);
        Assert.Equal("Ada", got.Metadata!["owner"]);
    }

    [Fact]
    public async Task A_URL_that_expired_is_refused()
    {
        using var client = server.CreateClient(options => options.TimeProvider = new YesterdayTime());
        using var other = server.CreateClient();
        using var http = new HttpClient();
        var bucket = await S3Server.CreateBucketAsync(other);
        await S3Server.PutAsync(other, bucket, "a");

        var presigned = await client.PresignGetObjectAsync(new() { Bucket = bucket, Key = "a" }, Hour);
        using var response = await http.GetAsync(presigned.Url);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private sealed class YesterdayTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(-1);
    }
}
