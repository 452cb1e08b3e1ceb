using Acme.S3;
using Amazon.S3;
using FreeTierGen.Runtime;

namespace FreeTierGen.Peers.Tests.Parity.S3;

/// <summary>Directory buckets of S3 Express One Zone, which have hosts of their own and are signed for under another name.</summary>
public sealed class DirectoryBucketTests : IDisposable
{
    private const string Bucket = "things--euc1-az1--x-s3";

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
    public async Task Sessions_are_refused_before_anything_is_sent(bool? option, string? variable)
    {
        await using var wire = new Wire(new WireAnswer("x"));
        using var client = Client(wire, option, variable);

        var exception = await Assert.ThrowsAsync<AuthSchemeNotSupportedException>(() => client.GetObjectAsync(new() { Bucket = Bucket, Key = "a" }));

        Assert.Contains("sigv4-s3express", exception.Message, StringComparison.Ordinal);
        Assert.Throws<Xunit.Sdk.SingleException>(() => wire.Request);
    }

    public void Dispose() => Environment.SetEnvironmentVariable("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", null);

    private static S3Client Client(Wire wire, bool? option, string? variable)
    {
        var options = Peers.Configure(new S3ClientOptions(), wire, TimeProvider.System);
        options.DisableS3ExpressSessionAuth = option;

        // No other test here has such a bucket.
        Environment.SetEnvironmentVariable("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", variable);
        return new(options);
    }
}
