using System.Globalization;
using System.Text.Json;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Pagination;

namespace FreeTierGen.Runtime.Tests.Pagination;

public sealed class PaginatorTests
{
    private readonly List<string?> _asked = [];

    [Fact]
    public async Task Pages_follow_each_other_until_there_is_no_token()
    {
        var pages = await ToListAsync(Pages(new("a", [1, 2]), new("b", []), new(null, [3])));

        Assert.Equal([null, "a", "b"], _asked);
        Assert.Equal(3, pages.Count);
    }

    [Fact]
    public async Task An_empty_token_ends_them_too() => Assert.Single(await ToListAsync(Pages(new Page("", [1]))));

    [Fact]
    public async Task Items_of_all_pages_are_one_sequence_even_across_pages_without_any()
    {
        var items = Items(new Page("a", [1, 2]), new Page("b", []), new Page("c", null), new Page(null, [3]));

        Assert.Equal([1, 2, 3], await ToListAsync(items));
    }

    [Fact]
    public async Task A_page_is_fetched_only_when_it_is_needed()
    {
        await foreach (var item in Items(new Page("a", [1, 2]), new Page(null, [3])))
        {
            if (item == 2)
            {
                break;
            }
        }

        Assert.Single(_asked);
    }

    [Fact]
    public async Task A_repeated_token_is_an_error_and_no_endless_loop()
    {
        var pages = new List<Page>();

        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var page in Pages(new Page("a", [1]), new Page("a", [2]), new Page("a", [3])))
            {
                pages.Add(page);
            }
        });

        Assert.Equal(2, pages.Count);
    }

    [Theory]
    [InlineData("", "a", 2)]
    [InlineData("a", "b", 3)]
    [InlineData("a b c d", "e", 6)]
    [InlineData("", "a b", 8)]
    [InlineData("", "a b c", 12)]
    [InlineData("x y z", "a b c d e f g", 40)]
    public async Task Tokens_that_come_again_and_again_are_an_error_in_any_order(string before, string cycle, int atMost)
    {
        var first = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var then = cycle.Split(' ');
        var count = 0;

        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var page in Endless(number => number < first.Length ? first[number] : then[(number - first.Length) % then.Length]))
            {
                count++;
            }
        });

        Assert.InRange(count, first.Length + then.Length, atMost);
    }

    [Fact]
    public async Task However_long_a_cycle_is_it_ends()
    {
        var count = 0;
        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var page in Endless(static number => (number % 1000).ToString(CultureInfo.InvariantCulture)))
            {
                count++;
            }
        });

        Assert.InRange(count, 1000, 4000);
    }

    [Fact]
    public async Task A_hundred_thousand_tokens_that_differ_are_no_cycle()
    {
        var count = 0;
        await foreach (var page in Endless(static number => number == 100_000 ? null : number.ToString(CultureInfo.InvariantCulture)))
        {
            count++;
        }

        Assert.Equal(100_001, count);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("z", 3)]
    [InlineData("a", 1)]
    public async Task Where_a_service_says_so_the_token_that_it_was_given_ends_the_pages(string? given, int pages)
    {
        var tokens = new[] { "a", "b", "b", "b" };
        var next = 0;
        var sequence = Paginator.PagesAsync<string?, string, string>(
            given, (_, _) => Task.FromResult(tokens[next++]), static page => page, static (_, token) => token, null, static input => input);

        Assert.Equal(pages, (await ToListAsync(sequence)).Count);
    }

    [Fact]
    public async Task Where_a_service_says_so_other_repetitions_are_still_an_error()
        => await Assert.ThrowsAsync<PaginationException>(() =>
        {
            var calls = 0;
            return ToListAsync(Paginator.PagesAsync<string?, string, string>(
                null, (_, _) => Task.FromResult(calls++ % 2 == 0 ? "a" : "b"), static page => page, static (_, token) => token, null, static input => input));
        });

    [Fact]
    public async Task Tokens_without_equality_of_their_own_are_compared_as_the_caller_says()
    {
        await Assert.ThrowsAsync<PaginationException>(() => ToListAsync(MapItems(new() { ["a"] = 1 }, new() { ["a"] = 2 }, new() { ["a"] = 2 })));

        Assert.Equal([0, 1, 2], await ToListAsync(MapItems(new() { ["a"] = 1 }, new() { ["a"] = 2 })));
    }

    [Fact]
    public async Task An_empty_map_ends_the_pages_too() => Assert.Equal([0, 1], await ToListAsync(MapItems(new() { ["a"] = 1 }, [])));

    [Fact]
    public async Task Numbers_can_be_tokens_and_zero_ends_the_pages()
    {
        var asked = new List<int>();
        var pages = Paginator.PagesAsync(
            10,
            (input, _) =>
            {
                asked.Add(input);
                return Task.FromResult(asked.Count == 3 ? 0 : asked.Count);
            },
            static page => page,
            static (_, token) => token);

        Assert.Equal([1, 2, 0], await ToListAsync(pages));
        Assert.Equal([10, 1, 2], asked);
    }

    [Fact]
    public async Task Where_a_number_can_be_absent_zero_is_a_token_and_it_is_known_again()
    {
        var pages = Paginator.PagesAsync(
            (int?)null, static (input, _) => Task.FromResult<int?>(input is null ? 0 : null), static page => page, static (_, token) => token);
        var endless = Paginator.PagesAsync(
            (int?)null, static (_, _) => Task.FromResult<int?>(7), static page => page, static (_, token) => token);

        Assert.Equal([0, null], await ToListAsync(pages));
        await Assert.ThrowsAsync<PaginationException>(() => ToListAsync(endless));
    }

    [Fact]
    public async Task Enumerating_can_be_cancelled_by_the_enumerators_own_token()
    {
        using var cancellation = new CancellationTokenSource();
        var pages = Paginator.PagesAsync<string?, Page, string>(
            null,
            static (_, token) => Task.FromResult(new Page(token.CanBeCanceled ? "cancellable" : "not", [])),
            static page => page.Token,
            static (_, token) => token);

        await foreach (var page in pages.WithCancellation(cancellation.Token))
        {
            Assert.Equal("cancellable", page.Token);
            break;
        }
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> sequence)
    {
        var items = new List<T>();
        await foreach (var item in sequence)
        {
            items.Add(item);
        }

        return items;
    }

    private IAsyncEnumerable<Page> Pages(params Page[] pages)
    {
        var next = 0;
        return Paginator.PagesAsync<string?, Page, string>(
            null,
            (token, _) =>
            {
                _asked.Add(token);
                return Task.FromResult(pages[next++]);
            },
            static page => page.Token,
            static (_, token) => token);
    }

    private static IAsyncEnumerable<string?> Endless(Func<int, string?> tokens)
    {
        var next = 0;
        return Paginator.PagesAsync<string?, string?, string>(
            null, (_, _) => Task.FromResult(tokens(next++)), static page => page, static (_, token) => token);
    }

    private IAsyncEnumerable<int> Items(params Page[] pages)
    {
        var next = 0;
        return Paginator.ItemsAsync<string?, Page, string, int>(
            null,
            (token, _) =>
            {
                _asked.Add(token);
                return Task.FromResult(pages[next++]);
            },
            static page => page.Token,
            static (_, token) => token,
            static page => page.Items);
    }

    // Each page's only item is its number.
    private static IAsyncEnumerable<int> MapItems(params Dictionary<string, int>[] tokens)
    {
        var next = 0;
        return Paginator.ItemsAsync<string, (Dictionary<string, int>? Token, int Item), Dictionary<string, int>, int>(
            "",
            (_, _) => Task.FromResult((next < tokens.Length ? tokens[next] : null, next++)),
            static output => output.Token,
            static (input, _) => input,
            static token => JsonText.Of(token, Write),
            null,
            static output => [output.Item]);
    }

    private static void Write(ref JsonWriter writer, Dictionary<string, int> token) => writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(token));

    private sealed record Page(string? Token, IReadOnlyList<int>? Items);
}
