using Acme.S3;
using Amazon.S3;

namespace FreeTierGen.Peers.Tests.Parity.S3;

/// <summary>Directory buckets of S3 Express One Zone, which have hosts of their own and are signed for under another name.</summary>
public sealed class DirectoryBucketTests : IDisposable
{
    private const string Bucket = "things--euc1-az1--x-s3";

    // An object's content may be anything, this too. The AWS SDK takes no session that ends after weeks.
    private static readonly WireAnswer Answer = new($"""
        <CreateSessionResult>
          <Credentials>
            <SessionToken>tok/en+=</SessionToken>
            <SecretAccessKey>sec/ret</SecretAccessKey>
            <AccessKeyId>SESSIONKEY</AccessKeyId>
            <Expiration>{DateTime.UtcNow.AddHours(1):s}Z</Expiration>
          </Credentials>
        </CreateSessionResult>
        """)
    {
        ContentType = "application/xml",
    };

    private static readonly string[] Compared = ["Host", "x-amz-security-token", "x-amz-content-sha256"];

    [Theory]
    [InlineData(true, null)]
    [InlineData(null, "true")]
    public async Task Without_sessions_both_clients_send_the_same(bool? option, string? variable)
    {
        await using var officialWire = new Wire(new WireAnswer("x"));
        var config = Peers.Configure(new AmazonS3Config(), officialWire);
        config.DisableS3ExpressSessionAuth = true;
        using var official = new AmazonS3Client(Peers.OfficialCredentials, config);
        using var expected = await official.GetObjectAsync(Bucket, "a b");

        await using var wire = new Wire(new WireAnswer("x"));
        using var client = Client(wire, option, variable);
        using var actual = await client.GetObjectAsync(new() { Bucket = Bucket, Key = "a b" });

        Assert.StartsWith(Bucket + ".s3express-euc1-az1.", wire.Request["Host"], StringComparison.Ordinal);
        Assert.Equal(Compared.Select(name => officialWire.Request[name]), Compared.Select(name => wire.Request[name]));
        Assert.Contains($"/{Peers.Region}/s3express/aws4_request", officialWire.Request["Authorization"], StringComparison.Ordinal);
        Assert.Contains($"/{Peers.Region}/s3express/aws4_request", wire.Request["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(false, "true")]
    public async Task Both_clients_ask_for_a_session_once_and_sign_by_it(bool? option, string? variable)
    {
        await using var officialWire = new Wire(Answer);
        using var official = new AmazonS3Client(Peers.OfficialCredentials, Peers.Configure(new AmazonS3Config(), officialWire));
        using var expected = await official.GetObjectAsync(Bucket, "a b");
        await official.DeleteObjectAsync(Bucket, "a b");

        await using var wire = new Wire(Answer);
        using var client = Client(wire, option, variable);
        using var actual = await client.GetObjectAsync(new() { Bucket = Bucket, Key = "a b" });
        await client.DeleteObjectAsync(new() { Bucket = Bucket, Key = "a b" });

        var sent = wire.Requests;
        Assert.Equal(
            ["GET /?session", "GET /a%20b", "DELETE /a%20b"],
            sent.Select(request => $"{request.Method} {request.Target}".Replace("?x-id=GetObject", "", StringComparison.Ordinal).Replace("?x-id=DeleteObject", "", StringComparison.Ordinal)));
        Assert.Equal(officialWire.Requests.Select(SignatureOf), sent.Select(SignatureOf));
        Assert.Equal("tok/en+=", sent[1]["x-amz-s3session-token"]);
        Assert.Contains("Credential=SESSIONKEY/", sent[2]["Authorization"], StringComparison.Ordinal);
        Assert.Null(sent[1].Find("x-amz-security-token"));
    }

    [Fact]
    public async Task Both_clients_presign_by_a_session()
    {
        await using var officialWire = new Wire(Answer);
        using var official = new AmazonS3Client(Peers.OfficialCredentials, Peers.Configure(new AmazonS3Config(), officialWire));
        var expected = new Uri(await official.GetPreSignedURLAsync(new() { BucketName = Bucket, Key = "a b", Expires = DateTime.UtcNow.AddMinutes(1) }));

        await using var wire = new Wire(Answer);
        using var client = Client(wire, null, null);
        var actual = (await client.PresignGetObjectAsync(new() { Bucket = Bucket, Key = "a b" }, TimeSpan.FromMinutes(1))).Url;

        Assert.Equal(expected.GetLeftPart(UriPartial.Path), actual.GetLeftPart(UriPartial.Path));
        Assert.Contains("&X-Amz-S3session-Token=tok%2Fen%2B%3D", expected.Query, StringComparison.Ordinal);
        Assert.Contains("&X-Amz-S3session-Token=tok%2Fen%2B%3D", actual.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Amz-Security-Token", actual.Query, StringComparison.Ordinal);
    }

    public void Dispose() => Environment.SetEnvironmentVariable("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", null);

    // What both sign for and by which credentials, without the time and what depends on it.
    private static string SignatureOf(WireRequest request) => string.Join(
        '\n',
        request["Host"],
        request["Authorization"].Split(' ')[1].Split('/')[0],
        string.Join('/', request["Authorization"].Split(' ')[1].Split('/')[2..]),
        request.Find("x-amz-security-token"),
        request.Find("x-amz-s3session-token"),
        request["x-amz-content-sha256"]);

    private static S3Client Client(Wire wire, bool? option, string? variable)
    {
        var options = Peers.Configure(new S3ClientOptions(), wire, TimeProvider.System);
        options.DisableS3ExpressSessionAuth = option;

        // No other test here has such a bucket.
        Environment.SetEnvironmentVariable("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", variable);
        return new(options);
    }
}
