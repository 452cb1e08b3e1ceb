namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>What generated clients and those of the AWS SDK for .NET read from the same bytes.</summary>
public sealed class ResponseTests
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

    // ITEM stands for the item above.
    private static readonly Dictionary<string, (string Case, string Body)> Answers = new()
    {
        ["GetItem of every kind of attribute"] = ("GetItem", """
            {"Item": ITEM, "ConsumedCapacity": {"TableName": "Things", "CapacityUnits": 0.5, "Table": {"CapacityUnits": 0.5}}}
            """),
        ["GetItem of nothing"] = ("GetItem", "{}"),
        ["Query of three items"] = ("Query", """
            {"Count": 3, "ScannedCount": 30, "Items": [{"Owner": {"S": "a"}}, ITEM, {}], "LastEvaluatedKey": {"Owner": {"S": "Ada"}}}
            """),
        ["UpdateItem with metrics"] = ("UpdateItem", """
            {"Attributes": {"Size": {"N": "3"}}, "ItemCollectionMetrics": {"ItemCollectionKey": {"Owner": {"S": "Ada"}}, "SizeEstimateRangeGB": [0, 1.5]}}
            """),
        ["BatchWriteItem that left something"] = ("BatchWriteItem", """
            {"UnprocessedItems": {"Things": [{"PutRequest": {"Item": ITEM}}, {"DeleteRequest": {"Key": {"Owner": {"S": "Ada"}}}}]}}
            """),
        ["CreateTable"] = ("CreateTable", """
            {"TableDescription": {
              "TableName": "Things", "TableStatus": "CREATING", "CreationDateTime": 1.776342615123E9, "TableSizeBytes": 9000000000, "ItemCount": 0,
              "KeySchema": [{"AttributeName": "Owner", "KeyType": "HASH"}],
              "ProvisionedThroughput": {"LastIncreaseDateTime": 0, "NumberOfDecreasesToday": 0, "ReadCapacityUnits": 5, "WriteCapacityUnits": 6},
              "GlobalSecondaryIndexes": [{"IndexName": "by-size", "Backfilling": false, "Projection": {"ProjectionType": "SOMETHING_NEW"}}],
              "AMemberOfTomorrow": {"x": [1, {"y": null}]}
            }}
            """),
        ["ListKeys"] = ("ListKeys", """
            {"Keys": [{"KeyId": "1", "KeyArn": "arn:aws:kms:eu-central-1:123456789012:key/1"}, {"KeyId": "2"}], "NextMarker": "more", "Truncated": true}
            """),
        ["CreateKey"] = ("CreateKey", """
            {"KeyMetadata": {
              "KeyId": "1", "Enabled": true, "CreationDate": 1776342615.5, "DeletionDate": 1776342615, "ValidTo": null, "KeyState": "Enabled", "PendingDeletionWindowInDays": 7,
              "MultiRegionConfiguration": {"MultiRegionKeyType": "PRIMARY", "PrimaryKey": {"Arn": "a", "Region": "b"}, "ReplicaKeys": []},
              "SigningAlgorithms": ["ECDSA_SHA_256"]
            }}
            """),
        ["Encrypt"] = ("Encrypt", """{"CiphertextBlob": "AD4/gP8=", "KeyId": "1", "EncryptionAlgorithm": "SYMMETRIC_DEFAULT"}"""),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_clients_read_the_same(string name)
    {
        var (peerCase, body) = Answers[name];

        var (official, generated) = await RequestTests.Cases[peerCase].ReceiveAsync(new WireAnswer(body.Replace("ITEM", AllKinds, StringComparison.Ordinal)));

        ResponseComparison.AssertSame(official, generated);
    }
}
