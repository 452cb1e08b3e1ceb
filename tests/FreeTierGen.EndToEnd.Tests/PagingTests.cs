namespace FreeTierGen.EndToEnd.Tests;

public class PagingTests
{
    [Fact]
    public async Task Items_go_through_all_pages_of_activities()
    {
        await using var test = await TestSession.StartAsync();
        var expected = (await test.Client.ListAccountActivitiesAsync(new() { MaxResults = 1000 })).Activities.Select(activity => activity.ActivityId);

        var ids = new List<string>();
        await foreach (var activity in test.Client.ListAccountActivitiesItemsAsync())
            ids.Add(activity.ActivityId);

        Assert.Equal(expected, ids);
        Assert.True(ids.Count >= 60, $"There were {ids.Count}.");
        Assert.Equal(1 + ((ids.Count + 9) / 10), test.Service.Requests.Count);
    }

    [Fact]
    public async Task Pages_keep_the_filter_and_the_size()
    {
        await using var test = await TestSession.StartAsync();
        var request = new GetFreeTierUsageRequest
        {
            Filter = new() { Dimensions = new() { Key = Dimension.FreeTierType, Values = ["Always Free"], MatchOptions = [MatchOption.EqualTo] } },
            MaxResults = 25,
        };

        var pages = new List<GetFreeTierUsageResponse>();
        await foreach (var page in test.Client.GetFreeTierUsagePagesAsync(request))
            pages.Add(page);

        Assert.True(pages.Count > 3, $"There were {pages.Count} pages.");
        Assert.All(pages.SkipLast(1), page => Assert.Equal(25, page.FreeTierUsages.Count));
        Assert.All(pages.SkipLast(1), page => Assert.NotNull(page.NextToken));
        Assert.All(pages.SelectMany(page => page.FreeTierUsages), row => Assert.Equal("Always Free", row.FreeTierType));
        Assert.Null(pages[^1].NextToken);
        Assert.Null(request.NextToken);
        Assert.Equal(pages.Count, pages.Select(page => page.Metadata.RequestId).Distinct().Count());
    }

    [Fact]
    public async Task All_rows_of_usage_are_reached()
    {
        await using var test = await TestSession.StartAsync();

        var rows = new List<FreeTierUsage>();
        await foreach (var row in test.Client.GetFreeTierUsageItemsAsync(new() { MaxResults = 100 }))
            rows.Add(row);

        Assert.True(rows.Count >= 200, $"There were {rows.Count}.");
        Assert.Equal(rows.Count, rows.Select(row => $"{row.Service} {row.Operation} {row.UsageType}").Distinct().Count());
    }

    [Fact]
    public async Task A_page_that_is_throttled_is_tried_again_and_none_is_lost()
    {
        await using var test = await TestSession.StartAsync();

        var ids = new HashSet<string>();
        await foreach (var page in test.Client.ListAccountActivitiesPagesAsync())
        {
            foreach (var activity in page.Activities)
                Assert.True(ids.Add(activity.ActivityId));
            test.Service.Faults.Clear();
            test.Service.Faults.Throttle();
        }

        Assert.True(ids.Count >= 60, $"There were {ids.Count}.");
    }

    [Fact]
    public async Task A_loop_that_ends_early_asks_for_no_more_pages()
    {
        await using var test = await TestSession.StartAsync();

        await foreach (var _ in test.Client.ListAccountActivitiesItemsAsync())
            break;

        Assert.Single(test.Service.Requests);
    }

    [Fact]
    public async Task A_repeated_token_ends_in_an_error()
    {
        const string Page = """{"activities":[],"nextToken":"round and round"}""";
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Add(new Fault { Body = Page }, requests: 5);

        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var _ in test.Client.ListAccountActivitiesPagesAsync())
            {
            }
        });

        Assert.Equal(2, test.Service.Requests.Count);
    }

    [Fact]
    public async Task Cancellation_reaches_the_page_that_is_under_way()
    {
        await using var test = await TestSession.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var pages = test.Client.ListAccountActivitiesPagesAsync().GetAsyncEnumerator(cancellation.Token);
        await using (pages)
        {
            Assert.True(await pages.MoveNextAsync());
            test.Service.Faults.Delay(Timeout.InfiniteTimeSpan);
            var second = pages.MoveNextAsync().AsTask();
            await test.Service.WaitForRequestsAsync(2);

            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        }
    }

    [Fact]
    public async Task A_token_of_another_list_is_refused_by_the_service()
    {
        await using var test = await TestSession.StartAsync();
        var page = await test.Client.ListAccountActivitiesAsync();

        await Assert.ThrowsAsync<ValidationException>(() => test.Client.GetFreeTierUsageAsync(new() { NextToken = page.NextToken }));
    }
}
