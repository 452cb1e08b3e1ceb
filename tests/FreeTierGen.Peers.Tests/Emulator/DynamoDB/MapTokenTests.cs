using Acme.DynamoDB;
using FreeTierGen.Runtime;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

/// <summary>Paging by a map through a client of one's own, as a fake is.</summary>
public sealed class MapTokenTests
{
    [Fact]
    public async Task A_key_that_comes_again_is_an_error_and_no_endless_loop()
    {
        IDynamoDBClient client = new StuckClient("a", "b", "b");

        await Assert.ThrowsAsync<PaginationException>(() => CountAsync(client));
    }

    [Fact]
    public async Task Keys_that_alternate_are_an_error_too()
    {
        IDynamoDBClient client = new StuckClient([.. Enumerable.Range(0, 20).Select(number => number % 2 == 0 ? "a" : "b")]);

        await Assert.ThrowsAsync<PaginationException>(() => CountAsync(client));
    }

    [Fact]
    public async Task Keys_that_differ_go_on()
    {
        IDynamoDBClient client = new StuckClient("a", "b", "c", "d", null);

        Assert.Equal(5, await CountAsync(client));
    }

    private static async Task<int> CountAsync(IDynamoDBClient client)
    {
        var count = 0;
        await foreach (var page in client.ScanPagesAsync(new() { TableName = "Things" }))
            count++;

        return count;
    }

    /// <summary>Answers with new maps of its owners as the last keys.</summary>
    private sealed class StuckClient(params string?[] owners) : IDynamoDBClient
    {
        private int _calls;

        public Task<ScanOutput> ScanAsync(ScanInput request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ScanOutput { LastEvaluatedKey = owners[_calls++] is { } owner ? Tables.Key(owner, 1) : null });
    }
}
