using Acme.DynamoDB;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using FreeTierGen.Benchmarks.Floor.DynamoDB;

namespace FreeTierGen.Benchmarks.Calls.DynamoDB;

/// <summary>Clients of DynamoDB that are told the same.</summary>
internal static class DynamoDBClients
{
    private static readonly Uri Endpoint = new("https://dynamodb.us-east-1.amazonaws.com");

    public static DynamoDBClient Generated(HttpMessageHandler handler) => new(new DynamoDBClientOptions
    {
        Region = CallEnvironment.Region,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
    });

    public static AmazonDynamoDBClient Official(HttpMessageHandler handler) => new(
        new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey),
        new AmazonDynamoDBConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(CallEnvironment.Region),
            HttpClientFactory = new OneClientFactory(handler),
            IgnoreConfiguredEndpointUrls = true,
        });

    public static HandWrittenDynamoDB HandWritten(HttpMessageHandler handler) => new(
        new HttpMessageInvoker(handler),
        Endpoint,
        CallEnvironment.Region,
        CallEnvironment.AccessKeyId,
        CallEnvironment.SecretAccessKey);
}
