using Acme.DynamoDB;
using Official = Amazon.DynamoDBv2;

namespace FreeTierGen.Peers.Tests.Parity.DynamoDB;

/// <summary>Calls of DynamoDB that read and write items.</summary>
internal static class ItemCases
{
    private const string Table = "Things";
    private static readonly Dictionary<string, string> Names = new() { ["#owner"] = "Owner", ["#size"] = "Size" };

    public static IEnumerable<PeerCase> Of(DynamoDBService service) =>
    [
        service.Case(
            "GetItem",
            official => official.GetItemAsync(new Official.Model.GetItemRequest
            {
                TableName = Table,
                Key = ItemSamples.OfficialItem,
                ConsistentRead = true,
                ProjectionExpression = "#owner, #size",
                ExpressionAttributeNames = Names,
                ReturnConsumedCapacity = Official.ReturnConsumedCapacity.TOTAL,
            }),
            generated => generated.GetItemAsync(new()
            {
                TableName = Table,
                Key = ItemSamples.Generated,
                ConsistentRead = true,
                ProjectionExpression = "#owner, #size",
                ExpressionAttributeNames = Names,
                ReturnConsumedCapacity = ReturnConsumedCapacity.Total,
            })),

        service.Case(
            "PutItem of every kind of attribute",
            official => official.PutItemAsync(new Official.Model.PutItemRequest
            {
                TableName = Table,
                Item = ItemSamples.OfficialItem,
                ConditionExpression = "attribute_not_exists(#owner)",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = ItemSamples.OfficialKey,
                ReturnValues = Official.ReturnValue.ALL_OLD,
                ReturnValuesOnConditionCheckFailure = Official.ReturnValuesOnConditionCheckFailure.ALL_OLD,
            }),
            generated => generated.PutItemAsync(new()
            {
                TableName = Table,
                Item = ItemSamples.Generated,
                ConditionExpression = "attribute_not_exists(#owner)",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = ItemSamples.GeneratedKey,
                ReturnValues = ReturnValue.AllOld,
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.AllOld,
            })),

        service.Case(
            "PutItem with the older conditions",
            official => official.PutItemAsync(new Official.Model.PutItemRequest
            {
                TableName = Table,
                Item = ItemSamples.OfficialKey,
                Expected = new()
                {
                    ["Owner"] = new() { Exists = false },
                    ["Size"] = new() { ComparisonOperator = Official.ComparisonOperator.BETWEEN, AttributeValueList = [new() { N = "1" }, new() { N = "2" }] },
                },
                ConditionalOperator = Official.ConditionalOperator.OR,
            }),
            generated => generated.PutItemAsync(new()
            {
                TableName = Table,
                Item = ItemSamples.GeneratedKey,
                Expected = new Dictionary<string, ExpectedAttributeValue>
                {
                    ["Owner"] = new() { Exists = false },
                    ["Size"] = new() { ComparisonOperator = ComparisonOperator.Between, AttributeValueList = [new AttributeValue.N("1"), new AttributeValue.N("2")] },
                },
                ConditionalOperator = ConditionalOperator.Or,
            })),

        service.Case(
            "UpdateItem",
            official => official.UpdateItemAsync(new Official.Model.UpdateItemRequest
            {
                TableName = Table,
                Key = ItemSamples.OfficialKey,
                UpdateExpression = "SET #size = :size",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = new() { [":size"] = new() { N = "3" } },
                ReturnItemCollectionMetrics = Official.ReturnItemCollectionMetrics.SIZE,
                AttributeUpdates = new() { ["Old"] = new() { Action = Official.AttributeAction.DELETE } },
            }),
            generated => generated.UpdateItemAsync(new()
            {
                TableName = Table,
                Key = ItemSamples.GeneratedKey,
                UpdateExpression = "SET #size = :size",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":size"] = new AttributeValue.N("3") },
                ReturnItemCollectionMetrics = ReturnItemCollectionMetrics.Size,
                AttributeUpdates = new Dictionary<string, AttributeValueUpdate> { ["Old"] = new() { Action = AttributeAction.Delete } },
            })),

        service.Case(
            "Query",
            official => official.QueryAsync(new Official.Model.QueryRequest
            {
                TableName = Table,
                IndexName = "by-size",
                KeyConditionExpression = "#owner = :owner",
                FilterExpression = "#size > :owner",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = new() { [":owner"] = new() { S = "Ada" } },
                ExclusiveStartKey = ItemSamples.OfficialKey,
                Limit = 100,
                ScanIndexForward = false,
                ConsistentRead = false,
                Select = Official.Select.ALL_PROJECTED_ATTRIBUTES,
                QueryFilter = [],
            }),
            generated => generated.QueryAsync(new()
            {
                TableName = Table,
                IndexName = "by-size",
                KeyConditionExpression = "#owner = :owner",
                FilterExpression = "#size > :owner",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":owner"] = new AttributeValue.S("Ada") },
                ExclusiveStartKey = ItemSamples.GeneratedKey,
                Limit = 100,
                ScanIndexForward = false,
                ConsistentRead = false,
                Select = Select.AllProjectedAttributes,
                QueryFilter = new Dictionary<string, Condition>(),
            })),

        service.Case(
            "BatchWriteItem",
            official => official.BatchWriteItemAsync(new Official.Model.BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    [Table] = [new() { PutRequest = new() { Item = ItemSamples.OfficialItem } }, new() { DeleteRequest = new() { Key = ItemSamples.OfficialKey } }],
                    ["Others"] = [new() { PutRequest = new() { Item = ItemSamples.OfficialKey } }],
                },
            }),
            generated => generated.BatchWriteItemAsync(new()
            {
                RequestItems = new Dictionary<string, IReadOnlyList<WriteRequest>>
                {
                    [Table] = [new() { PutRequest = new() { Item = ItemSamples.Generated } }, new() { DeleteRequest = new() { Key = ItemSamples.GeneratedKey } }],
                    ["Others"] = [new() { PutRequest = new() { Item = ItemSamples.GeneratedKey } }],
                },
            })),

        service.Case(
            "TransactWriteItems",
            official => official.TransactWriteItemsAsync(new Official.Model.TransactWriteItemsRequest
            {
                ClientRequestToken = "0123456789",
                TransactItems =
                [
                    new() { Put = new() { TableName = Table, Item = ItemSamples.OfficialItem } },
                    new() { Update = new() { TableName = Table, Key = ItemSamples.OfficialKey, UpdateExpression = "REMOVE #size", ExpressionAttributeNames = Names } },
                    new() { Delete = new() { TableName = Table, Key = ItemSamples.OfficialKey } },
                    new() { ConditionCheck = new() { TableName = Table, Key = ItemSamples.OfficialKey, ConditionExpression = "attribute_exists(x)" } },
                ],
            }),
            generated => generated.TransactWriteItemsAsync(new()
            {
                ClientRequestToken = "0123456789",
                TransactItems =
                [
                    new() { Put = new() { TableName = Table, Item = ItemSamples.Generated } },
                    new() { Update = new() { TableName = Table, Key = ItemSamples.GeneratedKey, UpdateExpression = "REMOVE #size", ExpressionAttributeNames = Names } },
                    new() { Delete = new() { TableName = Table, Key = ItemSamples.GeneratedKey } },
                    new() { ConditionCheck = new() { TableName = Table, Key = ItemSamples.GeneratedKey, ConditionExpression = "attribute_exists(x)" } },
                ],
            })),
    ];
}
