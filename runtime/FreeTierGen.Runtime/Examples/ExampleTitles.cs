using System.ComponentModel;

namespace FreeTierGen.Runtime.Examples;

/// <summary>The titles of examples that are preferred to others with the same request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExampleTitles
{
    private readonly HashSet<string> _titles;

    /// <summary>Takes titles.</summary>
    /// <param name="titles">The titles.</param>
    /// <param name="operations">The operations that have examples.</param>
    /// <exception cref="ArgumentException">No operation has an example of such a title.</exception>
    public ExampleTitles(string[] titles, params IExampleOperation[] operations)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(operations);
        var known = operations.SelectMany(operation => operation.Titles).ToHashSet(StringComparer.Ordinal);
        if (Array.Find(titles, title => !known.Contains(title)) is { } unknown)
        {
            throw new ArgumentException($"No example is called '{unknown}'. There are: {string.Join(", ", known.Select(title => $"'{title}'"))}.", nameof(titles));
        }

        _titles = [.. titles];
    }

    internal bool Contains(string title) => _titles.Contains(title);
}
