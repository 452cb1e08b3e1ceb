using System.Globalization;
using Acme.DynamoDB;
using Amazon.DynamoDBv2.Model;
using OfficialPutRequest = Amazon.DynamoDBv2.Model.PutRequest;
using OfficialValue = Amazon.DynamoDBv2.Model.AttributeValue;
using OfficialWriteRequest = Amazon.DynamoDBv2.Model.WriteRequest;

namespace FreeTierGen.Benchmarks.Calls.DynamoDB;

/// <summary>The same requests for both kinds of client. Benchmarks make them once: they measure clients, not their callers.</summary>
internal static class DynamoDBRequests
{
    /// <summary>How many items are written in one call: as many as DynamoDB takes.</summary>
    public const int Items = 25;

    private const string Table = "Orders";
    private const string Customer = "customer#8f14e45f";

    public static GetItemInput GetItem() => new()
    {
        TableName = Table,
        Key = new Dictionary<string, Acme.DynamoDB.AttributeValue> { ["id"] = new Acme.DynamoDB.AttributeValue.S(Customer) },
    };

    public static GetItemRequest OfficialGetItem() => new()
    {
        TableName = Table,
        Key = new Dictionary<string, OfficialValue> { ["id"] = new() { S = Customer } },
    };

    public static QueryInput Query() => new()
    {
        TableName = Table,
        KeyConditionExpression = "customerId = :customer",
        ExpressionAttributeValues =
            new Dictionary<string, Acme.DynamoDB.AttributeValue> { [":customer"] = new Acme.DynamoDB.AttributeValue.S(Customer) },
    };

    public static QueryRequest OfficialQuery() => new()
    {
        TableName = Table,
        KeyConditionExpression = "customerId = :customer",
        ExpressionAttributeValues = new Dictionary<string, OfficialValue> { [":customer"] = new() { S = Customer } },
    };

    public static BatchWriteItemInput BatchWriteItem() => new()
    {
        RequestItems = new Dictionary<string, IReadOnlyList<Acme.DynamoDB.WriteRequest>>
        {
            [Table] = [.. Enumerable.Range(0, Items).Select(item => new Acme.DynamoDB.WriteRequest
            {
                PutRequest = new Acme.DynamoDB.PutRequest
                {
                    Item = new Dictionary<string, Acme.DynamoDB.AttributeValue>
                    {
                        ["customerId"] = new Acme.DynamoDB.AttributeValue.S(Customer),
                        ["orderId"] = new Acme.DynamoDB.AttributeValue.S(Text("order#{0:0000}", item)),
                        ["total"] = new Acme.DynamoDB.AttributeValue.N(Text("{0:0.00}", item * 13.37)),
                        ["isGift"] = new Acme.DynamoDB.AttributeValue.BOOL(item % 10 == 0),
                    },
                },
            })],
        },
    };

    public static BatchWriteItemRequest OfficialBatchWriteItem() => new()
    {
        RequestItems = new Dictionary<string, List<OfficialWriteRequest>>
        {
            [Table] = [.. Enumerable.Range(0, Items).Select(item => new OfficialWriteRequest
            {
                PutRequest = new OfficialPutRequest
                {
                    Item = new Dictionary<string, OfficialValue>
                    {
                        ["customerId"] = new() { S = Customer },
                        ["orderId"] = new() { S = Text("order#{0:0000}", item) },
                        ["total"] = new() { N = Text("{0:0.00}", item * 13.37) },
                        ["isGift"] = new() { BOOL = item % 10 == 0 },
                    },
                },
            })],
        },
    };

    private static string Text(string format, object value) => string.Format(CultureInfo.InvariantCulture, format, value);
}
