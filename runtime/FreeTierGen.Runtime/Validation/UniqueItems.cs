using System.ComponentModel;

namespace FreeTierGen.Runtime.Validation;

/// <summary>Lists whose items must be distinct, for generated validators of Smithy's <c>@uniqueItems</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UniqueItems
{
    // Below this, comparing each with each is faster than hashing and allocates nothing.
    private const int ComparedPairwise = 32;

    /// <summary>Whether an item is in the list twice.</summary>
    /// <typeparam name="T">A type whose equality is that of its values.</typeparam>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public static bool HasDuplicate<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count <= ComparedPairwise ? HasEqualPair(items) : new HashSet<T>(items).Count < items.Count;
    }

    private static bool HasEqualPair<T>(IReadOnlyList<T> items)
    {
        for (var index = 1; index < items.Count; index++)
        {
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (EqualityComparer<T>.Default.Equals(items[index], items[earlier]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
