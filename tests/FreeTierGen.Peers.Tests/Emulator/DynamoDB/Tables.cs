using Acme.DynamoDB;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

/// <summary>Tables of the form that most tests need: the string <c>Owner</c> and the number <c>Number</c> are the key.</summary>
internal static class Tables
{
    /// <summary>The request for a table.</summary>
    public static CreateTableInput Create(string name) => new()
    {
        TableName = name,
        AttributeDefinitions =
        [
            new() { AttributeName = "Owner", AttributeType = ScalarAttributeType.S },
            new() { AttributeName = "Number", AttributeType = ScalarAttributeType.N },
        ],
        KeySchema =
        [
            new() { AttributeName = "Owner", KeyType = KeyType.Hash },
            new() { AttributeName = "Number", KeyType = KeyType.Range },
        ],
        BillingMode = BillingMode.PayPerRequest,
    };

    /// <summary>Makes a table of a name that no other test has, and returns when it can be used.</summary>
    public static async Task<string> CreateAsync(DynamoDBClient client)
    {
        var name = $"table-{Guid.NewGuid():N}";
        await client.CreateTableAsync(Create(name));
        for (var status = TableStatus.Creating; status != TableStatus.Active;)
            status = (await client.DescribeTableAsync(new() { TableName = name })).Table!.TableStatus!.Value;

        return name;
    }

    public static Dictionary<string, AttributeValue> Key(string owner, int number) => new()
    {
        ["Owner"] = new AttributeValue.S(owner),
        ["Number"] = new AttributeValue.N($"{number}"),
    };

    public static int Number(IReadOnlyDictionary<string, AttributeValue> item) =>
        int.Parse(Assert.IsType<AttributeValue.N>(item["Number"]).Value, System.Globalization.CultureInfo.InvariantCulture);
}
