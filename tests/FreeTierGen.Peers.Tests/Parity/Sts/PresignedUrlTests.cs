using Acme.Sts;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model.Internal.MarshallTransformations;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Peers.Tests.Parity.Sts;

/// <summary>
/// The URL by which a caller proves who it is (Kubernetes clusters on EKS ask for it). The official client has no method for it; what is
/// public are its writer of requests and its signer of URLs, which are put together here as its clients of EC2 and RDS do for copies.
/// </summary>
public sealed class PresignedUrlTests
{
    private static readonly DateTime Now = new(2026, 4, 16, 12, 30, 15, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(60, false)]
    [InlineData(900, true)]
    [InlineData(604_800, true)]
    public async Task GetCallerIdentity_by_URL_is_the_same(int seconds, bool hasSessionToken)
    {
        var official = new PresignedUrl(Official(seconds, hasSessionToken));
        using var client = new STSClient(new STSClientOptions
        {
            Region = Peers.Region,
            Credentials = new StaticCredentialsProvider(Peers.AccessKeyId, Peers.SecretAccessKey, hasSessionToken ? Peers.SessionToken : null),
            TimeProvider = new FixedTime("20260416T123015Z"),
        });

        var generated = await client.PresignGetCallerIdentityAsync(new(), TimeSpan.FromSeconds(seconds));

        Assert.Equal(official.Text, new PresignedUrl(generated.Url.AbsoluteUri).Text);
    }

    private static string Official(int seconds, bool hasSessionToken)
    {
        var config = new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(Peers.Region) };
        var request = new GetCallerIdentityRequestMarshaller().Marshall(new Amazon.SecurityToken.Model.GetCallerIdentityRequest());
        request.Endpoint = new Uri($"https://sts.{Peers.Region}.amazonaws.com");
        request.HttpMethod = "GET";
        request.UseQueryString = true;
        request.Parameters["X-Amz-Expires"] = $"{seconds}";
        if (hasSessionToken)
            request.Parameters["X-Amz-Security-Token"] = Peers.SessionToken;

        var signature = AWS4PreSignedUrlSigner.SignRequest(
            request, config, new RequestMetrics(), Peers.AccessKeyId, Peers.SecretAccessKey, "sts", Peers.Region, Now);
        return $"{AmazonServiceClient.ComposeUrl(request).AbsoluteUri}&{signature.ForQueryParameters}";
    }
}
