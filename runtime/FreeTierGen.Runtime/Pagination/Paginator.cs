using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Pagination;

/// <summary>Calls a paginated operation until it returns no more token. Generated <c>…PagesAsync</c> and <c>…ItemsAsync</c> stand on it.</summary>
public static class Paginator
{
    /// <summary>All pages of an operation.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty string end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pages, each fetched when it is asked for.</returns>
    /// <exception cref="PaginationException">The service returned the same token twice in a row; thrown while enumerating.</exception>
    public static async IAsyncEnumerable<TOutput> PagesAsync<TInput, TOutput, TToken>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TToken : class
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(getToken);
        ArgumentNullException.ThrowIfNull(withToken);

        TToken? previous = null;
        while (true)
        {
            var output = await call(input, cancellationToken).ConfigureAwait(false);
            yield return output;

            var token = getToken(output);
            if (token is null or string { Length: 0 })
            {
                yield break;
            }

            if (token.Equals(previous))
            {
                throw new PaginationException(
                    "The service returned the same pagination token twice in a row, so that the pages would never end.");
            }

            previous = token;
            input = withToken(input, token);
        }
    }

    /// <summary>All items of all pages of an operation.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty string end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="getItems">Takes a page's items from an output; null is a page without any.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items; a page is fetched when its first item is asked for.</returns>
    /// <exception cref="PaginationException">The service returned the same token twice in a row; thrown while enumerating.</exception>
    public static async IAsyncEnumerable<TItem> ItemsAsync<TInput, TOutput, TToken, TItem>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        Func<TOutput, IEnumerable<TItem>?> getItems,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TToken : class
    {
        ArgumentNullException.ThrowIfNull(getItems);

        var pages = PagesAsync(input, call, getToken, withToken, cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (getItems(page) is not { } items)
            {
                continue;
            }

            foreach (var item in items)
            {
                yield return item;
            }
        }
    }
}
