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

    public static DynamoDBClient Generated(HttpMessageHandler handler, Uri? endpoint = null) => new(new DynamoDBClientOptions
    {
        Region = CallEnvironment.Region,
        Endpoint = endpoint,
        Credentials = CallEnvironment.Credentials,
        HttpHandler = handler,
    });

    public static AmazonDynamoDBClient Official(HttpMessageHandler handler, Uri? endpoint = null)
    {
        var config = new AmazonDynamoDBConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(CallEnvironment.Region),
            HttpClientFactory = new OneClientFactory(handler),
            IgnoreConfiguredEndpointUrls = true,
        };
        if (endpoint is not null)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = CallEnvironment.Region;
        }

        return new AmazonDynamoDBClient(new BasicAWSCredentials(CallEnvironment.AccessKeyId, CallEnvironment.SecretAccessKey), config);
    }

    public static HandWrittenDynamoDB HandWritten(HttpMessageHandler handler, Uri? endpoint = null) => new(
        new HttpMessageInvoker(handler),
        endpoint ?? Endpoint,
        CallEnvironment.Region,
        CallEnvironment.AccessKeyId,
        CallEnvironment.SecretAccessKey);
}
