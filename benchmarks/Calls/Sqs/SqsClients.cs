using Acme.Sqs;
using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using FreeTierGen.Benchmarks.Floor.Sqs;

namespace FreeTierGen.Benchmarks.Calls.Sqs;

/// <summary>Clients of Amazon SQS that are told the same.</summary>
internal static class SqsClients
{
    private static readonly Uri Endpoint = new("https://sqs.us-east-1.amazonaws.com");

    public static SQSClient Generated(HttpMessageHandler handler, Uri? endpoint = null, TimeProvider? time = null) => new(new SQSClientOptions
    {
        Region = CallEnvironment.Region,
        Endpoint = endpoint,
        AllowPlainHttp = true,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
        TimeProvider = time ?? TimeProvider.System,
    });

    public static AmazonSQSClient Official(HttpMessageHandler handler) => new(
        new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        new AmazonSQSConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(CallEnvironment.Region),
            HttpClientFactory = new OneClientFactory(handler),
            IgnoreConfiguredEndpointUrls = true,
        });

    public static HandWrittenSqs HandWritten(HttpMessageHandler handler, Uri? endpoint = null, TimeProvider? time = null) => new(
        new HttpMessageInvoker(handler),
        endpoint ?? Endpoint,
        CallEnvironment.Region,
        CallEnvironment.AccessKeyId,
        CallEnvironment.SecretAccessKey,
        time);
}
