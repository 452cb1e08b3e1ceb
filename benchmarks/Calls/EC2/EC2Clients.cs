using Acme.EC2;
using Amazon;
using Amazon.EC2;
using Amazon.Runtime;

namespace FreeTierGen.Benchmarks.Calls.EC2;

/// <summary>Clients of Amazon EC2 that are told the same.</summary>
internal static class EC2Clients
{
    public static EC2Client Generated(HttpMessageHandler handler) => new(new EC2ClientOptions
    {
        Region = CallEnvironment.Region,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
    });

    public static AmazonEC2Client Official(HttpMessageHandler handler) => new(
        new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        new AmazonEC2Config
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(CallEnvironment.Region),
            HttpClientFactory = new OneClientFactory(handler),
            IgnoreConfiguredEndpointUrls = true,
        });
}
