using FreeTier.EmbeddedService.Protocol;

namespace FreeTier.EmbeddedService.State;

/// <summary>Some items of a list, and the token that leads on.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="NextToken">Null on the last page.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

/// <summary>Cuts lists into pages.</summary>
internal static class Page
{
    public static Page<T> Of<T>(IReadOnlyList<T> all, string? token, int maxResults, PagingTokens tokens, ReadOnlySpan<byte> list)
    {
        var offset = 0;
        if (token is not null)
        {
            offset = tokens.Read(token, list)
                ?? throw ServiceErrors.Validation("nextToken does not belong to this request. It goes with the filter that it was given out for.");
        }

        var items = all.Skip(offset).Take(maxResults).ToList();
        var next = offset + items.Count;
        return new Page<T>(items, next < all.Count ? tokens.Create(next, list) : null);
    }
}
