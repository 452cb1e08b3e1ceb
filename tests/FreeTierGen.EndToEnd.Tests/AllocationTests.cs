using System.Text;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing;

namespace FreeTierGen.EndToEnd.Tests;

/// <summary>What calls of a generated client allocate, in bytes: limits that only a change of the hot path can cross.</summary>
public sealed class AllocationTests
{
    // Debug builds make a class of every asynchronous method.
#if DEBUG
    private const int SmallCall = 2160;
    private const int Page = 2248;
#else
    private const int SmallCall = 1832;
    private const int Page = 1920;
#endif

    /// <summary>The list of a page goes to its reader by an enumerator.</summary>
    private const int PageOfItems = Page + 32;

    [Fact]
    public void A_small_call_allocates_what_its_messages_need_and_little_else()
    {
        using var client = Client(new PreparedHandler(
            """{"accountId":"123456789012","accountPlanType":"FREE","accountPlanStatus":"ACTIVE"}"""u8.ToArray()));

        var allocated = Allocations.Of(() => Assert.True(client.GetAccountPlanStateAsync().IsCompletedSuccessfully));

        Assert.InRange(allocated, 1, SmallCall);
    }

    [Fact]
    public void A_page_allocates_a_call_and_a_request()
    {
        var (few, many) = (AllocatedByPages(3), AllocatedByPages(13));

        Assert.InRange((many - few) / 10, 1, Page);
        Assert.InRange(few, 1, 4 * Page);

        static long AllocatedByPages(int count) => AllocatedBy(count, static client => client.GetFreeTierUsagePagesAsync());
    }

    [Fact]
    public void A_page_of_items_allocates_little_more()
    {
        var (few, many) = (AllocatedByItems(3), AllocatedByItems(13));

        Assert.InRange((many - few) / 10, 1, PageOfItems);
        Assert.InRange(few, 1, 4 * PageOfItems);

        static long AllocatedByItems(int count) => AllocatedBy(count, static client => client.GetFreeTierUsageItemsAsync());
    }

    [Fact]
    public void Valid_requests_are_checked_without_allocating()
    {
        var usage = new GetFreeTierUsageRequest
        {
            Filter = new()
            {
                Or =
                [
                    new() { Dimensions = new() { Key = Dimension.Service, Values = ["AWS Lambda", "Amazon S3"], MatchOptions = [MatchOption.Contains] } },
                    new() { Not = new() { Dimensions = new() { Key = Dimension.Region, Values = ["global"], MatchOptions = [MatchOption.EqualTo] } } },
                ],
            },
            MaxResults = 1000,
            NextToken = "token",
        };
        var activity = new GetAccountActivityRequest { ActivityId = new string('a', 32), LanguageCode = LanguageCode.EnUs };

        Assert.Equal(0, Allocations.Of(() => Assert.True(usage.Validate().IsValid)));
        Assert.Equal(0, Allocations.Of(() => Assert.True(activity.Validate().IsValid)));
    }

    private static long AllocatedBy<T>(int pages, Func<FreeTierClient, IAsyncEnumerable<T>> read)
    {
        var handler = new PreparedHandler([.. Enumerable.Range(1, pages).Select(page => Encoding.UTF8.GetBytes(page == pages
            ? """{"freeTierUsages":[{"limit":1}]}"""
            : $$"""{"freeTierUsages":[{"limit":1}],"nextToken":"{{page:D4}}"}"""))]);
        using var client = Client(handler);
        return Allocations.Of(() =>
        {
            handler.Next = 0;
            Assert.True(CountAsync(read(client), pages).IsCompletedSuccessfully);
        });
    }

    private static async Task CountAsync<T>(IAsyncEnumerable<T> all, int expected)
    {
        var count = 0;
        await foreach (var one in all)
        {
            count++;
        }

        Assert.True(count == expected);
    }

    private static FreeTierClient Client(PreparedHandler handler) => new(new FreeTierClientOptions
    {
        Region = "us-east-1",
        Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
        HttpHandler = handler,
    });
}
