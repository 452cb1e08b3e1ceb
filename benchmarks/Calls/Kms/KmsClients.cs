using Acme.Kms;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;

namespace FreeTierGen.Benchmarks.Calls.Kms;

/// <summary>Clients of KMS that are told the same.</summary>
internal static class KmsClients
{
    public static KMSClient Generated(HttpMessageHandler handler) => new(new KMSClientOptions
    {
        Region = CallEnvironment.Region,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
    });

    public static AmazonKeyManagementServiceClient Official(HttpMessageHandler handler) => new(
        new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        new AmazonKeyManagementServiceConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(CallEnvironment.Region),
            HttpClientFactory = new OneClientFactory(handler),
            IgnoreConfiguredEndpointUrls = true,
        });
}
