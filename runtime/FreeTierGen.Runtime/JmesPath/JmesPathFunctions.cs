using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FreeTierGen.Runtime.JmesPath;

/// <summary>
/// Functions of JMESPath that are more than an operator of C#, for generated code: waiters and endpoint parameters. Where JMESPath has
/// null for what is not there, they take it and give it back.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JmesPathFunctions
{
    /// <summary>A part of a list: <c>list[start:stop:step]</c>, with negative places counted from the end.</summary>
    /// <param name="items">The list.</param>
    /// <param name="start">The first place; null is the list's first one, or its last where the step is negative.</param>
    /// <param name="stop">The place before which the part ends; null is beyond the list's last one, or its first.</param>
    /// <param name="step">How many places to go at a time; not zero.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Slice<T>(IReadOnlyList<T>? items, int? start, int? stop, int step)
    {
        ArgumentOutOfRangeException.ThrowIfZero(step);
        if (items is null)
        {
            return null;
        }

        var (first, last) = step > 0 ? (0, items.Count) : (-1, items.Count - 1);
        var from = Place(start, items.Count, first, last) ?? (step > 0 ? first : last);
        var to = Place(stop, items.Count, first, last) ?? (step > 0 ? last : first);
        var slice = new List<T>();
        for (long place = from; step > 0 ? place < to : place > to; place += step)
        {
            slice.Add(items[(int)place]);
        }

        return slice;
    }

    /// <summary>The list from its end.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Reverse<T>(IReadOnlyList<T>? items) => Slice(items, null, null, -1);

    /// <summary>The text from its end.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Reverse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reversed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            reversed.Insert(0, rune.ToString());
        }

        return reversed.ToString();
    }

    /// <summary>The texts in ordinal order.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<string>? Sort(IEnumerable<string>? items) => items?.Order(StringComparer.Ordinal).ToList();

    /// <summary>The numbers in order.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Sort<T>(IEnumerable<T>? items)
        where T : struct, IComparable<T>
        => items?.Order().ToList();

    /// <summary>The sum; 0 for an empty list.</summary>
    public static double? Sum(IEnumerable<double>? items) => items?.Sum();

    /// <summary>The arithmetic mean; null for an empty list.</summary>
    public static double? Average(IReadOnlyCollection<double>? items) => items is { Count: > 0 } ? items.Average() : null;

    /// <summary>The least number; null for an empty list.</summary>
    public static double? Min(IReadOnlyCollection<double>? items) => items is { Count: > 0 } ? items.Min() : null;

    /// <summary>The greatest number; null for an empty list.</summary>
    public static double? Max(IReadOnlyCollection<double>? items) => items is { Count: > 0 } ? items.Max() : null;

    /// <summary>The first text in ordinal order; null for an empty list.</summary>
    public static string? Min(IEnumerable<string>? items) => items?.Min(StringComparer.Ordinal);

    /// <summary>The last text in ordinal order; null for an empty list.</summary>
    public static string? Max(IEnumerable<string>? items) => items?.Max(StringComparer.Ordinal);

    private static int? Place(int? place, int count, int least, int most)
        => place is { } given ? (int)Math.Clamp(given < 0 ? (long)given + count : given, least, most) : null;
}
