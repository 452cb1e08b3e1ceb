using Acme.DynamoDB;
using Amazon.DynamoDBv2;

namespace FreeTierGen.Peers.Tests.Parity.DynamoDB;

/// <summary>DynamoDB: attributes of every kind, in AWS JSON 1.0.</summary>
internal sealed class DynamoDBService : PeerService<AmazonDynamoDBClient, DynamoDBClient>
{
    internal const string AllKinds = """
        {
          "Text": {"S": "\"<é漢\uD83C\uDF88>\" \n"},
          "Number": {"N": "-1234567890.1234567890123456789012345678"},
          "Bytes": {"B": "AAE+P3+A+/8="},
          "Texts": {"SS": ["a", "b"]},
          "Numbers": {"NS": ["1", "2.50"]},
          "Blobs": {"BS": ["AA==", ""]},
          "Map": {"M": {"Inner": {"M": {"Deep": {"L": [{"BOOL": false}, {"NULL": true}]}}}, "Empty": {"M": {}}}},
          "List": {"L": [{"N": "1"}, {"S": ""}, {"L": []}]},
          "Nothing": {"NULL": true},
          "Flag": {"BOOL": true}
        }
        """;

    public override string Name => "DynamoDB";

    public override IEnumerable<PeerCase> Cases => [.. ItemCases.Of(this), .. TableCases.Of(this)];

    public override IEnumerable<PeerAnswer> Answers { get; } =
    [
        new("GetItem of every kind of attribute", "GetItem", WithItems("""
            {"Item": ITEM, "ConsumedCapacity": {"TableName": "Things", "CapacityUnits": 0.5, "Table": {"CapacityUnits": 0.5}}}
            """)),
        new("GetItem of nothing", "GetItem", new("{}")),
        new("Query of three items", "Query", WithItems("""
            {"Count": 3, "ScannedCount": 30, "Items": [{"Owner": {"S": "a"}}, ITEM, {}], "LastEvaluatedKey": {"Owner": {"S": "Ada"}}}
            """)),
        new("UpdateItem with metrics", "UpdateItem", new("""
            {"Attributes": {"Size": {"N": "3"}}, "ItemCollectionMetrics": {"ItemCollectionKey": {"Owner": {"S": "Ada"}}, "SizeEstimateRangeGB": [0, 1.5]}}
            """)),
        new("BatchWriteItem that left something", "BatchWriteItem", WithItems("""
            {"UnprocessedItems": {"Things": [{"PutRequest": {"Item": ITEM}}, {"DeleteRequest": {"Key": {"Owner": {"S": "Ada"}}}}]}}
            """)),
        new("CreateTable", "CreateTable", new("""
            {"TableDescription": {
              "TableName": "Things", "TableStatus": "CREATING", "CreationDateTime": 1.776342615123E9, "TableSizeBytes": 9000000000, "ItemCount": 0,
              "KeySchema": [{"AttributeName": "Owner", "KeyType": "HASH"}],
              "ProvisionedThroughput": {"LastIncreaseDateTime": 0, "NumberOfDecreasesToday": 0, "ReadCapacityUnits": 5, "WriteCapacityUnits": 6},
              "GlobalSecondaryIndexes": [{"IndexName": "by-size", "Backfilling": false, "Projection": {"ProjectionType": "SOMETHING_NEW"}}],
              "AMemberOfTomorrow": {"x": [1, {"y": null}]}
            }}
            """)),
    ];

    public override IEnumerable<PeerAnswer> Errors { get; } =
    [
        new("with a namespace and a member", "PutItem with the older conditions", new("""
            {"__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", "message": "The conditional request failed", "Item": {"Owner": {"S": "Ada"}}}
            """)),
        new("with a list of reasons", "TransactWriteItems", new("""
            {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException", "Message": "Transaction cancelled",
             "CancellationReasons": [{"Code": "None"}, {"Code": "ConditionalCheckFailed", "Message": "no", "Item": {"Size": {"N": "1"}}}]}
            """)),
        new("that the model does not have", "GetItem", new("""{"__type": "com.amazon.coral.validate#ValidationException", "message": "no key"}""")),
    ];

    private static WireAnswer WithItems(string body) => new(body.Replace("ITEM", AllKinds, StringComparison.Ordinal));

    protected override AmazonDynamoDBClient CreateOfficial(Wire wire) => new(Peers.OfficialCredentials, Peers.Configure(new AmazonDynamoDBConfig(), wire));

    protected override DynamoDBClient CreateGenerated(Wire wire, TimeProvider time) => new(Peers.Configure(new DynamoDBClientOptions(), wire, time));
}
