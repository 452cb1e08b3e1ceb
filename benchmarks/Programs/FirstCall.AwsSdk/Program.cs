using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

// What users have today. The official package of FreeTier is not needed for that: DynamoDB speaks the same protocol, and its answer
// is as long. Takes the same arguments as FirstCall.Generated.
using var client = new AmazonDynamoDBClient(
    new BasicAWSCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
    new AmazonDynamoDBConfig { ServiceURL = args[0], AuthenticationRegion = "us-east-1", IgnoreConfiguredEndpointUrls = true });

var answer = await client.GetItemAsync(new GetItemRequest
{
    TableName = "Accounts",
    Key = new() { ["id"] = new AttributeValue { S = "123456789012" } },
});
Console.WriteLine($"{answer.Item["id"].S} {answer.Item["plan"].S}");
if (args.Length > 1)
{
    Thread.Sleep(Timeout.Infinite);
}
