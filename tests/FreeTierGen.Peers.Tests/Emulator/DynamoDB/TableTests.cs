using Acme.DynamoDB;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

[Collection(DynaliteCollection.Name)]
public sealed class TableTests(Dynalite dynalite)
{
    [Fact]
    public async Task A_new_table_is_described_as_it_was_asked_for()
    {
        using var client = dynalite.CreateClient();
        var request = Tables.Create($"table-{Guid.NewGuid():N}");

        var created = await client.CreateTableAsync(request);

        var table = created.TableDescription!;
        Assert.Equal(request.TableName, table.TableName);
        Assert.Equal(TableStatus.Creating, table.TableStatus);
        Assert.Equal(["Owner HASH", "Number RANGE"], table.KeySchema!.Select(key => $"{key.AttributeName} {key.KeyType}"));
        Assert.Equal(0, table.ItemCount);
        Assert.InRange(table.CreationDateTime!.Value, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        Assert.Equal(200, created.Metadata.StatusCode);
        Assert.NotEmpty(created.Metadata.RequestId!);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_a_typed_error()
    {
        using var client = dynalite.CreateClient();

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => client.DescribeTableAsync(new() { TableName = "no-such-table" }));

        Assert.Equal("ResourceNotFoundException", error.ErrorCode);
        Assert.Equal(400, error.StatusCode);
        Assert.Contains("no-such-table", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.RequestId!);
    }

    [Fact]
    public async Task A_table_that_is_there_already_is_a_typed_error()
    {
        using var client = dynalite.CreateClient();
        var name = await Tables.CreateAsync(client);

        await Assert.ThrowsAsync<ResourceInUseException>(() => client.CreateTableAsync(Tables.Create(name)));
    }

    [Fact]
    public async Task A_deleted_table_is_gone()
    {
        using var client = dynalite.CreateClient();
        var name = await Tables.CreateAsync(client);

        var deleted = await client.DeleteTableAsync(new() { TableName = name });

        Assert.Equal(TableStatus.Deleting, deleted.TableDescription!.TableStatus);
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => client.PutItemAsync(new() { TableName = name, Item = Tables.Key("Ada", 1) }));
    }
}
