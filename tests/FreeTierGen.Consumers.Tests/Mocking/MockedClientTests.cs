using Acme.Depot;
using Acme.FreeTier;
using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Consumers.Tests.Mocking;

/// <summary>What pages and waits does so through the operation that a mock sets up, whatever library made the mock.</summary>
public abstract class MockedClientTests
{
    /// <summary>A client that answers like this, set up as the library's documentation says.</summary>
    protected abstract IFreeTierClient FreeTier(Func<ListAccountActivitiesRequest?, ListAccountActivitiesResponse> answer);

    /// <summary>A client that answers like this, set up as the library's documentation says.</summary>
    protected abstract IDepotClient Depot(Func<DescribeTableInput, DescribeTableOutput> answer);

    [Fact]
    public async Task Items_of_a_mocked_operation_are_paged_through()
    {
        var client = FreeTier(TwoPages);

        var titles = new List<string>();
        await foreach (var activity in client.ListAccountActivitiesItemsAsync())
        {
            titles.Add(activity.Title);
        }

        Assert.Equal(["one", "two", "three"], titles);
    }

    [Fact]
    public async Task Pages_of_a_mocked_operation_keep_the_request()
    {
        var sizes = new List<int?>();
        var client = FreeTier(request =>
        {
            sizes.Add(request?.MaxResults);
            return TwoPages(request);
        });

        var counts = new List<int>();
        await foreach (var page in client.ListAccountActivitiesPagesAsync(new() { MaxResults = 2 }))
        {
            counts.Add(page.Activities.Count);
        }

        Assert.Equal([2, 1], counts);
        Assert.Equal([2, 2], sizes);
    }

    [Fact]
    public async Task A_mocked_operation_is_waited_by()
    {
        var calls = 0;
        var client = Depot(request => new()
        {
            Table = new() { Name = request.TableName, Status = ++calls < 3 ? TableStatus.Creating : TableStatus.Active },
        });

        var result = await client.WaitUntilTableExistsAsync(
            new() { TableName = "orders" }, new WaiterOptions { MinDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) });

        Assert.Equal(3, result.Attempts);
        Assert.Equal("orders", result.Output?.Table?.Name);
    }

    [Fact]
    public async Task A_mocked_error_ends_a_wait()
    {
        var client = Depot(_ => throw new TableNotFoundException("No such table."));

        var result = await client.WaitUntilTableNotExistsAsync(new() { TableName = "orders" }, TimeSpan.FromMinutes(1));

        Assert.IsType<TableNotFoundException>(result.Error);
    }

    [Fact]
    public async Task A_wait_ends_when_its_time_is_up()
    {
        var client = Depot(_ => new() { Table = new() { Status = TableStatus.Creating } });

        var failure = await Assert.ThrowsAsync<WaiterTimedOutException>(
            () => client.WaitUntilTableExistsAsync(new() { TableName = "orders" }, TimeSpan.FromMilliseconds(1)));

        Assert.Equal(TimeSpan.FromMilliseconds(1), failure.MaxWaitTime);
    }

    [Fact]
    public void A_missing_client_is_refused_at_once()
    {
        IFreeTierClient freeTier = null!;
        IDepotClient depot = null!;

        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => { _ = freeTier.ListAccountActivitiesItemsAsync(); }).ParamName);
        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => { _ = freeTier.ListAccountActivitiesPagesAsync(); }).ParamName);
        Assert.Equal(
            "client",
            Assert.Throws<ArgumentNullException>(() => { _ = depot.WaitUntilTableExistsAsync(new() { TableName = "orders" }, TimeSpan.FromSeconds(1)); }).ParamName);
    }

    private static ListAccountActivitiesResponse TwoPages(ListAccountActivitiesRequest? request)
        => request?.NextToken is null
            ? new() { Activities = [new() { Title = "one" }, new() { Title = "two" }], NextToken = "more" }
            : new() { Activities = [new() { Title = "three" }] };
}
