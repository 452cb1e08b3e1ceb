using Acme.S3;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Peers.Tests.Parity.S3;

/// <summary>
/// Both clients sign URLs with the same credentials for the same second, and they are the same: where they lead, each parameter, and so the
/// signature.
/// </summary>
public sealed class PresignedUrlTests
{
    private static readonly int[] LifetimesInMinutes = [1, 60, 7 * 24 * 60];

    public static TheoryData<string, int, bool> Cases
    {
        get
        {
            var data = new TheoryData<string, int, bool>();
            foreach (var urlCase in PresignedUrlCases.All)
            {
                foreach (var minutes in LifetimesInMinutes)
                {
                    data.Add(urlCase.Name, minutes, false);
                    data.Add(urlCase.Name, minutes, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task URLs_are_the_same(string name, int minutes, bool hasSessionToken)
    {
        var urlCase = PresignedUrlCases.All.Single(urlCase => urlCase.Name == name);

        var (official, generated) = await SignAsync(urlCase, TimeSpan.FromMinutes(minutes), hasSessionToken);

        Assert.Equal(official.Text, generated.Text);
    }

    [Fact]
    public async Task The_official_client_loses_a_slash()
    {
        var (official, generated) = await SignAsync(PresignedUrlCases.LostSlash, TimeSpan.FromHours(1), hasSessionToken: false);

        Assert.EndsWith("/things/leading", official.Target, StringComparison.Ordinal);
        Assert.EndsWith("/things//leading", generated.Target, StringComparison.Ordinal);
    }

    private static async Task<(PresignedUrl Official, PresignedUrl Generated)> SignAsync(
        PresignedUrlCase urlCase, TimeSpan lifetime, bool hasSessionToken)
    {
        var region = urlCase.Region;
        using var official = new AmazonS3Client(
            hasSessionToken ? Peers.OfficialCredentials : new BasicAWSCredentials(Peers.AccessKeyId, Peers.SecretAccessKey),
            new AmazonS3Config
            {
                RegionEndpoint = RegionEndpoint.GetBySystemName(region),
                ForcePathStyle = urlCase.ForcePathStyle,
                IgnoreConfiguredEndpointUrls = true,
            });
        var request = urlCase.Official();

        // It is told when the URL ends, and finds out itself how long that is: less, if this thread has to wait between these two lines.
        request.Expires = DateTime.UtcNow + lifetime;
        var expected = new PresignedUrl(await official.GetPreSignedURLAsync(request));
        Assert.InRange(expected.Lifetime, TimeSpan.FromSeconds(1), lifetime);
        if (urlCase.OfficialUnescaped is { } unescaped)
            expected.Escape(unescaped);

        using var generated = new S3Client(new S3ClientOptions
        {
            Region = region,
            ForcePathStyle = urlCase.ForcePathStyle,
            Credentials = new StaticCredentialsProvider(Peers.AccessKeyId, Peers.SecretAccessKey, hasSessionToken ? Peers.SessionToken : null),
            TimeProvider = expected.Time,
        });
        var presigned = await urlCase.Generated(generated, expected.Lifetime);
        return (expected, new PresignedUrl(presigned.Url.AbsoluteUri));
    }
}
