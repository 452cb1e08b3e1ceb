using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Pagination;

/// <summary>Calls a paginated operation until it returns no more token. Generated <c>…PagesAsync</c> and <c>…ItemsAsync</c> stand on it.</summary>
public static class Paginator
{
    /// <summary>All pages of an operation whose token has an equality of its own, as texts and numbers have.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty token end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pages, each fetched when it is asked for.</returns>
    /// <exception cref="PaginationException">The service returned the same token twice in a row; thrown while enumerating.</exception>
    public static IAsyncEnumerable<TOutput> PagesAsync<TInput, TOutput, TToken>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        CancellationToken cancellationToken = default)
        => PagesAsync(input, call, getToken, withToken, EqualityComparer<TToken>.Default.Equals, cancellationToken);

    /// <summary>All pages of an operation.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty token end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="isSameToken">Whether two tokens stand for the same page. Lists and maps have no equality of their own.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pages, each fetched when it is asked for.</returns>
    /// <exception cref="PaginationException">The service returned the same token twice in a row; thrown while enumerating.</exception>
    public static async IAsyncEnumerable<TOutput> PagesAsync<TInput, TOutput, TToken>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        Func<TToken, TToken, bool> isSameToken,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(getToken);
        ArgumentNullException.ThrowIfNull(withToken);
        ArgumentNullException.ThrowIfNull(isSameToken);

        TToken? previous = default;
        while (true)
        {
            var output = await call(input, cancellationToken).ConfigureAwait(false);
            yield return output;

            var token = getToken(output);
            if (IsEnd(token))
            {
                yield break;
            }

            if (!IsEnd(previous) && isSameToken(previous, token))
            {
                throw new PaginationException(
                    "The service returned the same pagination token twice in a row, so that the pages would never end.");
            }

            previous = token;
            input = withToken(input, token);
        }
    }

    /// <summary>All items of all pages of an operation whose token has an equality of its own, as texts and numbers have.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty token end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="getItems">Takes a page's items from an output; null is a page without any.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items; a page is fetched when its first item is asked for.</returns>
    /// <exception cref="PaginationException">The service returned the same token twice in a row; thrown while enumerating.</exception>
    public static IAsyncEnumerable<TItem> ItemsAsync<TInput, TOutput, TToken, TItem>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        Func<TOutput, IEnumerable<TItem>?> getItems,
        CancellationToken cancellationToken = default)
        => ItemsAsync(PagesAsync(input, call, getToken, withToken, CancellationToken.None), getItems, cancellationToken);

    /// <summary>All items of all pages of an operation.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty token end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="isSameToken">Whether two tokens stand for the same page. Lists and maps have no equality of their own.</param>
    /// <param name="getItems">Takes a page's items from an output; null is a page without any.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items; a page is fetched when its first item is asked for.</returns>
    /// <exception cref="PaginationException">The service returned the same token twice in a row; thrown while enumerating.</exception>
    public static IAsyncEnumerable<TItem> ItemsAsync<TInput, TOutput, TToken, TItem>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        Func<TToken, TToken, bool> isSameToken,
        Func<TOutput, IEnumerable<TItem>?> getItems,
        CancellationToken cancellationToken = default)
        => ItemsAsync(PagesAsync(input, call, getToken, withToken, isSameToken, CancellationToken.None), getItems, cancellationToken);

    private static async IAsyncEnumerable<TItem> ItemsAsync<TOutput, TItem>(
        IAsyncEnumerable<TOutput> pages,
        Func<TOutput, IEnumerable<TItem>?> getItems,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(getItems);

        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
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

    // A number or an enum that cannot be null is its default where the service sends none.
    private static bool IsEnd<TToken>([NotNullWhen(false)] TToken? token)
        => token is null or string { Length: 0 } or ICollection { Count: 0 } || EqualityComparer<TToken>.Default.Equals(token, default);
}
