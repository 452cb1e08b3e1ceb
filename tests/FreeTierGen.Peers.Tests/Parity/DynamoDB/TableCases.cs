using Official = Amazon.DynamoDBv2;

namespace FreeTierGen.Peers.Tests.Parity.DynamoDB;

/// <summary>Calls of DynamoDB about tables: nested structures, numbers, enums, times.</summary>
internal static class TableCases
{
    private static readonly DateTime Then = new(2026, 4, 16, 12, 30, 15, DateTimeKind.Utc);

    public static IEnumerable<PeerCase> Of(DynamoDBService service) =>
    [
        service.Case(
            "CreateTable",
            official => official.CreateTableAsync(new Official.Model.CreateTableRequest
            {
                TableName = "Things",
                AttributeDefinitions = [new() { AttributeName = "Owner", AttributeType = Official.ScalarAttributeType.S }, new() { AttributeName = "Size", AttributeType = Official.ScalarAttributeType.N }],
                KeySchema = [new() { AttributeName = "Owner", KeyType = Official.KeyType.HASH }],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "by-size",
                        KeySchema = [new() { AttributeName = "Size", KeyType = Official.KeyType.HASH }],
                        Projection = new() { ProjectionType = Official.ProjectionType.INCLUDE, NonKeyAttributes = ["a", "b"] },
                        ProvisionedThroughput = new() { ReadCapacityUnits = 1, WriteCapacityUnits = 9_000_000_000 },
                    },
                ],
                BillingMode = Official.BillingMode.PROVISIONED,
                ProvisionedThroughput = new() { ReadCapacityUnits = 5, WriteCapacityUnits = 6 },
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = Official.StreamViewType.NEW_AND_OLD_IMAGES },
                SSESpecification = new() { Enabled = true, SSEType = Official.SSEType.KMS, KMSMasterKeyId = "alias/k" },
                Tags = [new() { Key = "a", Value = "" }],
                TableClass = Official.TableClass.STANDARD_INFREQUENT_ACCESS,
                DeletionProtectionEnabled = false,
                OnDemandThroughput = new() { MaxReadRequestUnits = -1 },
            }),
            generated => generated.CreateTableAsync(new()
            {
                TableName = "Things",
                AttributeDefinitions = [new() { AttributeName = "Owner", AttributeType = Acme.DynamoDB.ScalarAttributeType.S }, new() { AttributeName = "Size", AttributeType = Acme.DynamoDB.ScalarAttributeType.N }],
                KeySchema = [new() { AttributeName = "Owner", KeyType = Acme.DynamoDB.KeyType.Hash }],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "by-size",
                        KeySchema = [new() { AttributeName = "Size", KeyType = Acme.DynamoDB.KeyType.Hash }],
                        Projection = new() { ProjectionType = Acme.DynamoDB.ProjectionType.Include, NonKeyAttributes = ["a", "b"] },
                        ProvisionedThroughput = new() { ReadCapacityUnits = 1, WriteCapacityUnits = 9_000_000_000 },
                    },
                ],
                BillingMode = Acme.DynamoDB.BillingMode.Provisioned,
                ProvisionedThroughput = new() { ReadCapacityUnits = 5, WriteCapacityUnits = 6 },
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = Acme.DynamoDB.StreamViewType.NewAndOldImages },
                SSESpecification = new() { Enabled = true, SSEType = Acme.DynamoDB.SSEType.KMS, KMSMasterKeyId = "alias/k" },
                Tags = [new() { Key = "a", Value = "" }],
                TableClass = Acme.DynamoDB.TableClass.StandardInfrequentAccess,
                DeletionProtectionEnabled = false,
                OnDemandThroughput = new() { MaxReadRequestUnits = -1 },
            })),

        service.Case(
            "RestoreTableToPointInTime",
            official => official.RestoreTableToPointInTimeAsync(new Official.Model.RestoreTableToPointInTimeRequest
            {
                SourceTableName = "Things",
                TargetTableName = "Things-2",
                RestoreDateTime = Then,
            }),
            generated => generated.RestoreTableToPointInTimeAsync(new()
            {
                SourceTableName = "Things",
                TargetTableName = "Things-2",
                RestoreDateTime = new DateTimeOffset(Then),
            })),

        service.Case("ListTables without a word", official => official.ListTablesAsync(), generated => generated.ListTablesAsync()),
    ];
}
