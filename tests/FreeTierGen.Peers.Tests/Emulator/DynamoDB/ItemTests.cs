using Acme.DynamoDB;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

[Collection(DynaliteCollection.Name)]
public sealed class ItemTests(Dynalite dynalite)
{
    [Fact]
    public async Task An_item_with_every_kind_of_attribute_comes_back_as_it_was_put()
    {
        using var client = dynalite.CreateClient();
        var table = await Tables.CreateAsync(client);
        var item = AllKinds();

        await client.PutItemAsync(new() { TableName = table, Item = item });
        var got = await client.GetItemAsync(new()
        {
            TableName = table,
            Key = Tables.Key("Ada", 1),
            ConsistentRead = true,
            ReturnConsumedCapacity = ReturnConsumedCapacity.Total,
        });

        Assert.Equal(AttributeText.Of(item), AttributeText.Of(got.Item!));
        Assert.Equal(table, got.ConsumedCapacity!.TableName);
        Assert.Equal(1, got.ConsumedCapacity.CapacityUnits);
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_null()
    {
        using var client = dynalite.CreateClient();
        var table = await Tables.CreateAsync(client);

        var got = await client.GetItemAsync(new() { TableName = table, Key = Tables.Key("Nobody", 1) });

        Assert.Null(got.Item);
    }

    [Fact]
    public async Task A_condition_that_does_not_hold_is_a_typed_error()
    {
        using var client = dynalite.CreateClient();
        var table = await Tables.CreateAsync(client);
        var put = new PutItemInput
        {
            TableName = table,
            Item = Tables.Key("Ada", 1),
            ConditionExpression = "attribute_not_exists(#owner)",
            ExpressionAttributeNames = new Dictionary<string, string> { ["#owner"] = "Owner" },
        };
        await client.PutItemAsync(put);

        var error = await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => client.PutItemAsync(put));

        Assert.Equal("The conditional request failed", error.ServiceMessage);
        Assert.Equal(400, error.StatusCode);
        Assert.Equal(1, error.Metadata.Attempts);
        Assert.False(error.IsRetryable);
    }

    [Fact]
    public async Task An_error_that_the_model_does_not_have_is_the_service_s_own()
    {
        using var client = dynalite.CreateClient();
        var table = await Tables.CreateAsync(client);
        var withoutKey = new Dictionary<string, AttributeValue> { ["Owner"] = new AttributeValue.S("Ada") };

        var error = await Assert.ThrowsAsync<DynamoDBException>(() => client.PutItemAsync(new() { TableName = table, Item = withoutKey }));

        Assert.Equal("ValidationException", error.ErrorCode);
        Assert.Contains("Number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_returns_what_it_made()
    {
        using var client = dynalite.CreateClient();
        var table = await Tables.CreateAsync(client);
        await client.PutItemAsync(new() { TableName = table, Item = AllKinds() });

        var updated = await client.UpdateItemAsync(new()
        {
            TableName = table,
            Key = Tables.Key("Ada", 1),
            UpdateExpression = "SET #visits = if_not_exists(#visits, :none) + :one, Flag = :off REMOVE Nothing",
            ExpressionAttributeNames = new Dictionary<string, string> { ["#visits"] = "Visits" },
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>
            {
                [":none"] = new AttributeValue.N("41"),
                [":one"] = new AttributeValue.N("1"),
                [":off"] = new AttributeValue.BOOL(false),
            },
            ReturnValues = ReturnValue.UpdatedNew,
        });

        Assert.Equal("{Flag = BOOL False, Visits = N 42}", AttributeText.Of(updated.Attributes!));
    }

    [Fact]
    public async Task Items_are_written_and_removed_in_batches()
    {
        using var client = dynalite.CreateClient();
        var table = await Tables.CreateAsync(client);
        await client.PutItemAsync(new() { TableName = table, Item = Tables.Key("Ada", 100) });

        var written = await client.BatchWriteItemAsync(new()
        {
            RequestItems = new Dictionary<string, IReadOnlyList<WriteRequest>>
            {
                [table] =
                [
                    .. Enumerable.Range(1, 5).Select(number => new WriteRequest { PutRequest = new() { Item = Tables.Key("Ada", number) } }),
                    new WriteRequest { DeleteRequest = new() { Key = Tables.Key("Ada", 100) } },
                ],
            },
        });

        Assert.Empty(written.UnprocessedItems!);
        var scanned = await client.ScanAsync(new() { TableName = table });
        Assert.Equal([1, 2, 3, 4, 5], scanned.Items!.Select(Tables.Number).Order());
        Assert.Equal(5, scanned.Count);
    }

    private static Dictionary<string, AttributeValue> AllKinds() => new(Tables.Key("Ada", 1))
    {
        ["Text"] = new AttributeValue.S("\"<é漢🎈>\" & \u2028\n"),
        ["Number of 38 digits"] = new AttributeValue.N("12345678901234567890123456789012345678"),
        ["Bytes"] = new AttributeValue.B(new byte[] { 0, 1, 127, 128, 255 }),
        ["Texts"] = new AttributeValue.SS(["b", "a"]),
        ["Numbers"] = new AttributeValue.NS(["-1.5", "3"]),
        ["Blobs"] = new AttributeValue.BS([new byte[] { 2 }, new byte[] { 1, 1 }]),
        ["Map"] = new AttributeValue.M(new Dictionary<string, AttributeValue>
        {
            ["Inner"] = new AttributeValue.M(new Dictionary<string, AttributeValue> { ["Deep"] = new AttributeValue.S("x") }),
            ["Empty"] = new AttributeValue.M(new Dictionary<string, AttributeValue>()),
        }),
        ["List"] = new AttributeValue.L([new AttributeValue.N("1"), new AttributeValue.NULL(true), new AttributeValue.L([])]),
        ["Nothing"] = new AttributeValue.NULL(true),
        ["Flag"] = new AttributeValue.BOOL(true),
    };
}
