using Acme.DynamoDB;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

/// <summary>Pages whose token is a map, the key of the item to go on after.</summary>
[Collection(DynaliteCollection.Name)]
public sealed class PagingTests(Dynalite dynalite)
{
    [Fact]
    public async Task Pages_of_a_query_follow_each_other_until_the_last()
    {
        using var client = dynalite.CreateClient();
        var pages = new List<int[]>();

        await foreach (var page in client.QueryPagesAsync(await QueryOfTenAsync(client)))
        {
            Assert.Equal(page.Count, page.Items!.Count);
            pages.Add([.. page.Items.Select(Tables.Number)]);
        }

        Assert.Equal([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]], pages);
    }

    [Fact]
    public async Task Items_of_a_query_are_those_of_all_its_pages()
    {
        using var client = dynalite.CreateClient();
        var numbers = new List<int>();

        await foreach (var item in client.QueryItemsAsync(await QueryOfTenAsync(client)))
            numbers.Add(Tables.Number(item));

        Assert.Equal(Enumerable.Range(0, 10), numbers);
    }

    [Fact]
    public async Task A_query_goes_on_from_a_key_that_was_kept()
    {
        using var client = dynalite.CreateClient();
        var query = await QueryOfTenAsync(client);
        var first = await client.QueryAsync(query);
        var rest = new QueryInput
        {
            TableName = query.TableName,
            KeyConditionExpression = query.KeyConditionExpression,
            ExpressionAttributeNames = query.ExpressionAttributeNames,
            ExpressionAttributeValues = query.ExpressionAttributeValues,
            ExclusiveStartKey = first.LastEvaluatedKey,
        };

        Assert.Equal(Enumerable.Range(4, 6), (await client.QueryAsync(rest)).Items!.Select(Tables.Number));
    }

    [Fact]
    public async Task Items_of_a_scan_are_those_of_all_its_pages()
    {
        using var client = dynalite.CreateClient();
        var query = await QueryOfTenAsync(client);
        var numbers = new List<int>();

        await foreach (var item in client.ScanItemsAsync(new() { TableName = query.TableName, Limit = 1 }))
            numbers.Add(Tables.Number(item));

        Assert.Equal(Enumerable.Range(0, 10), numbers.Order());
    }

    private static async Task<QueryInput> QueryOfTenAsync(DynamoDBClient client)
    {
        var table = await Tables.CreateAsync(client);
        await client.BatchWriteItemAsync(new()
        {
            RequestItems = new Dictionary<string, IReadOnlyList<WriteRequest>>
            {
                [table] = [.. Enumerable.Range(0, 10).Select(number => new WriteRequest { PutRequest = new() { Item = Tables.Key("Ada", number) } })],
            },
        });
        return new QueryInput
        {
            TableName = table,
            KeyConditionExpression = "#owner = :owner",
            ExpressionAttributeNames = new Dictionary<string, string> { ["#owner"] = "Owner" },
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":owner"] = new AttributeValue.S("Ada") },
            Limit = 4,
        };
    }
}
