using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Pagination;

/// <summary>Calls a paginated operation until it returns no more token. Generated <c>…PagesAsync</c> and <c>…ItemsAsync</c> stand on it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paginator
{
    /// <summary>All pages of an operation whose token has an equality of its own, as texts and numbers have.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty token end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pages, each fetched when it is asked for.</returns>
    /// <exception cref="PaginationException">The service returned a token that it had returned before; thrown while enumerating.</exception>
    public static IAsyncEnumerable<TOutput> PagesAsync<TInput, TOutput, TToken>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        CancellationToken cancellationToken = default)
        => PagesAsync(input, call, getToken, withToken, null, null, cancellationToken);

    /// <summary>All pages of an operation.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty token end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="getText">
    /// Gives the text by which tokens are compared, empty for the empty token: lists, maps and structures have no equality of their own. Null
    /// for tokens that have.
    /// </param>
    /// <param name="getGivenToken">
    /// Takes the token from a request, where the service says that there is no more by repeating the token that it was given. Null where a
    /// repeated token is an error.
    /// </param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pages, each fetched when it is asked for.</returns>
    /// <exception cref="PaginationException">The service returned a token that it had returned before; thrown while enumerating.</exception>
    public static async IAsyncEnumerable<TOutput> PagesAsync<TInput, TOutput, TToken>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        Func<TToken, string>? getText,
        Func<TInput, TToken?>? getGivenToken,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(getToken);
        ArgumentNullException.ThrowIfNull(withToken);

        var cycles = default(TokenCycle);
        while (true)
        {
            var output = await call(input, cancellationToken).ConfigureAwait(false);
            yield return output;

            var token = getToken(output);
            if (!TryGetKey(token, getText, out var key))
            {
                yield break;
            }

            if (getGivenToken is not null && TryGetKey(getGivenToken(input), getText, out var given) && key.Equals(given))
            {
                yield break;
            }

            if (cycles.IsClosedBy(key))
            {
                throw new PaginationException(
                    "The service returned a pagination token that it had returned before, so that the pages would never end.");
            }

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
    /// <exception cref="PaginationException">The service returned a token that it had returned before; thrown while enumerating.</exception>
    public static IAsyncEnumerable<TItem> ItemsAsync<TInput, TOutput, TToken, TItem>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        Func<TOutput, IEnumerable<TItem>?> getItems,
        CancellationToken cancellationToken = default)
        => ItemsAsync(input, call, getToken, withToken, null, null, getItems, cancellationToken);

    /// <summary>All items of all pages of an operation.</summary>
    /// <param name="input">The first request; it may hold a token to go on from.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="getToken">Takes the next page's token from an output; null and the empty token end the sequence.</param>
    /// <param name="withToken">Makes a copy of the request for the page that a token stands for.</param>
    /// <param name="getText">
    /// Gives the text by which tokens are compared, empty for the empty token: lists, maps and structures have no equality of their own. Null
    /// for tokens that have.
    /// </param>
    /// <param name="getGivenToken">
    /// Takes the token from a request, where the service says that there is no more by repeating the token that it was given. Null where a
    /// repeated token is an error.
    /// </param>
    /// <param name="getItems">Takes a page's items from an output; null is a page without any.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items; a page is fetched when its first item is asked for.</returns>
    /// <exception cref="PaginationException">The service returned a token that it had returned before; thrown while enumerating.</exception>
    public static IAsyncEnumerable<TItem> ItemsAsync<TInput, TOutput, TToken, TItem>(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        Func<TOutput, TToken?> getToken,
        Func<TInput, TToken, TInput> withToken,
        Func<TToken, string>? getText,
        Func<TInput, TToken?>? getGivenToken,
        Func<TOutput, IEnumerable<TItem>?> getItems,
        CancellationToken cancellationToken = default)
        => ItemsAsync(PagesAsync(input, call, getToken, withToken, getText, getGivenToken, CancellationToken.None), getItems, cancellationToken);

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

    // What a token is told by: itself, or its text. False where it is none, so that there is no next page.
    private static bool TryGetKey<TToken>([NotNullWhen(true)] TToken? token, Func<TToken, string>? getText, [NotNullWhen(true)] out object? key)
    {
        // A number or an enum that cannot be null is its default where the service sends none.
        if (token is null || EqualityComparer<TToken>.Default.Equals(token, default))
        {
            key = null;
            return false;
        }

        key = getText is null ? token : getText(token);
        return key is not "";
    }
}
