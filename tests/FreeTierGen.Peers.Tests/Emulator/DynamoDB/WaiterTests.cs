using Acme.DynamoDB;
using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

/// <summary>Waiting for tables, which come and go some time after they were asked to.</summary>
[Collection(DynaliteCollection.Name)]
public sealed class WaiterTests(Dynalite dynalite)
{
    [Fact]
    public async Task A_table_is_waited_for_until_it_can_be_used()
    {
        var name = $"table-{Guid.NewGuid():N}";
        using var other = dynalite.CreateClient();
        using var handler = new CountingHandler { BeforeSecond = () => other.CreateTableAsync(Tables.Create(name)) };
        using var client = dynalite.CreateClient(options => options.HttpHandler = handler);
        var time = new InstantTime();

        var result = await client.WaitUntilTableExistsAsync(new() { TableName = name }, new WaiterOptions { TimeProvider = time });

        Assert.Equal(TableStatus.Active, result.Output!.Table!.TableStatus);
        Assert.InRange(result.Attempts, 2, int.MaxValue);
        Assert.Equal(handler.Requests, result.Attempts);
        Assert.Equal(result.Attempts - 1, time.Delays);
        await client.PutItemAsync(new() { TableName = name, Item = Tables.Key("Ada", 1) });
    }

    [Fact]
    public async Task A_table_is_waited_for_until_it_is_gone()
    {
        using var client = dynalite.CreateClient();
        var name = await Tables.CreateAsync(client);
        await client.DeleteTableAsync(new() { TableName = name });

        var result = await client.WaitUntilTableNotExistsAsync(new() { TableName = name }, new WaiterOptions { TimeProvider = new InstantTime() });

        Assert.IsType<ResourceNotFoundException>(result.Error);
        await client.CreateTableAsync(Tables.Create(name));
    }

    /// <summary>Counts requests, and does something before the second.</summary>
    private sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        public required Func<Task> BeforeSecond { get; init; }

        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (++Requests == 2)
                await BeforeSecond();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
