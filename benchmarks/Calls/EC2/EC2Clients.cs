using Acme.EC2;
using Amazon;
using Amazon.EC2;
using Amazon.Runtime;
using FreeTierGen.Benchmarks.Floor.EC2;

namespace FreeTierGen.Benchmarks.Calls.EC2;

/// <summary>Clients of Amazon EC2 that are told the same.</summary>
internal static class EC2Clients
{
    private static readonly Uri Endpoint = new("https://ec2.us-east-1.amazonaws.com");

    public static EC2Client Generated(HttpMessageHandler handler, Uri? endpoint = null, TimeProvider? time = null) => new(new EC2ClientOptions
    {
        Region = CallEnvironment.Region,
        Endpoint = endpoint,
        AllowPlainHttp = true,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
        TimeProvider = time ?? TimeProvider.System,
    });

    public static AmazonEC2Client Official(HttpMessageHandler handler) => new(
        new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        new AmazonEC2Config
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(CallEnvironment.Region),
            HttpClientFactory = new OneClientFactory(handler),
            IgnoreConfiguredEndpointUrls = true,
        });

    public static HandWrittenEC2 HandWritten(HttpMessageHandler handler, Uri? endpoint = null, TimeProvider? time = null) => new(
        new HttpMessageInvoker(handler),
        endpoint ?? Endpoint,
        CallEnvironment.Region,
        CallEnvironment.AccessKeyId,
        CallEnvironment.SecretAccessKey,
        time);
}
