using System.Globalization;

namespace FreeTierGen.Generator.Patterns;

/// <summary>
/// A set of code points: ranges, and general categories, which are too many to list. Lone surrogates stand for U+FFFD,
/// as which they are sent.
/// </summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    private const int Last = 0x10FFFF;
    private const int FirstAstral = 0x10000;
    private readonly bool _isInverted;

    private CodePointSet(IReadOnlyList<CodePointRange> ranges, IReadOnlyList<CategoryItem> categories, bool isInverted)
    {
        Ranges = ranges;
        Categories = categories;
        _isInverted = isInverted;
    }

    /// <summary>The ranges, sorted and apart from each other. Of an inverted set they are what it lacks.</summary>
    public IReadOnlyList<CodePointRange> Ranges { get; }

    /// <summary>The categories. Of an inverted set they are what it lacks.</summary>
    public IReadOnlyList<CategoryItem> Categories { get; }

    /// <summary>Whether ranges and categories are what the set lacks. Only a set with categories is inverted.</summary>
    public bool IsInverted => _isInverted;

    /// <summary>Whether the set is of ranges only.</summary>
    public bool IsRanges => Categories.Count == 0;

    /// <summary>Whether every code point is in the set.</summary>
    public bool IsEverything => IsRanges && Ranges.Count == 1 && Ranges[0].First == 0 && Ranges[0].Last == Last;

    /// <summary>Whether the set lies within the basic plane, so that a code point is a <c>char</c>.</summary>
    public bool IsBasicPlane => IsRanges && (Ranges.Count == 0 || Ranges[Ranges.Count - 1].Last < FirstAstral);

    /// <summary>
    /// Whether the set has all code points beyond the basic plane, so that any surrogate may be taken for one that is in it.
    /// </summary>
    public bool HasAllAstral => IsRanges && Covers(0xD800, 0xDFFF) && Covers(FirstAstral, Last);

    /// <summary>The only member, or null where there are more.</summary>
    public int? Single => IsRanges && Ranges.Count == 1 && Ranges[0].First == Ranges[0].Last ? Ranges[0].First : null;

    /// <summary>Makes a set.</summary>
    public static CodePointSet Of(IEnumerable<CodePointRange> ranges, IEnumerable<CategoryItem>? categories = null, bool inverted = false)
    {
        var items = categories?.ToList() ?? [];
        var merged = Merge(ranges);
        return items.Count > 0
            ? new CodePointSet(merged, items, inverted)
            : new CodePointSet(Canonical(inverted ? Complement(merged) : merged), [], false);
    }

    /// <summary>The set of one code point.</summary>
    public static CodePointSet Of(int codePoint) => Of([new CodePointRange(codePoint, codePoint)]);

    /// <summary>The ranges that the set lacks. Only for sets of ranges.</summary>
    public IReadOnlyList<CodePointRange> Missing() => Complement(Ranges);

    /// <summary>All that is in one or the other.</summary>
    public CodePointSet Union(CodePointSet other)
        => !IsRanges || !other.IsRanges ? throw new InvalidOperationException("Categories have no union.")
            : other.Ranges.Count == 0 ? this
            : Ranges.Count == 0 ? other
            : Of(Ranges.Concat(other.Ranges));

    /// <summary>Whether some code point may be in both; where categories are concerned, beyond ASCII, it is assumed.</summary>
    public bool Overlaps(CodePointSet other)
    {
        if (IsRanges && other.IsRanges)
        {
            return Ranges.Any(range => other.Ranges.Any(range.Overlaps));
        }

        for (var c = 0; c < 0x80; c++)
        {
            if (ContainsAscii(c) && other.ContainsAscii(c))
            {
                return true;
            }
        }

        return HasMoreThanAscii && other.HasMoreThanAscii;
    }

    /// <inheritdoc/>
    public bool Equals(CodePointSet? other)
        => other is not null && _isInverted == other._isInverted && Ranges.SequenceEqual(other.Ranges) && Categories.SequenceEqual(other.Categories);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Ranges.Count == 0 ? 0 : Ranges[0].GetHashCode();

    private bool HasMoreThanAscii => !IsRanges || (Ranges.Count > 0 && Ranges[Ranges.Count - 1].Last > 0x7F);

    private bool Covers(int first, int last) => Ranges.Any(range => range.First <= first && range.Last >= last);

    private bool ContainsAscii(int c)
    {
        var isListed = Ranges.Any(range => c >= range.First && c <= range.Last)
            || Categories.Any(item => item.IsInverted != GeneralCategories.Contains(item.Name, CharUnicodeInfo.GetUnicodeCategory((char)c)));
        return isListed != _isInverted;
    }

    private static List<CodePointRange> Merge(IEnumerable<CodePointRange> ranges)
    {
        var sorted = new List<CodePointRange>(ranges);
        sorted.Sort(static (left, right) => left.First.CompareTo(right.First));
        var merged = new List<CodePointRange>(sorted.Count);
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && range.First <= merged[merged.Count - 1].Last + 1)
            {
                var last = merged[merged.Count - 1];
                merged[merged.Count - 1] = new CodePointRange(last.First, Math.Max(last.Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private static List<CodePointRange> Complement(IEnumerable<CodePointRange> ranges)
    {
        var complement = new List<CodePointRange>();
        var next = 0;
        foreach (var range in ranges)
        {
            if (range.First > next)
            {
                complement.Add(new CodePointRange(next, range.First - 1));
            }

            next = range.Last + 1;
        }

        if (next <= Last)
        {
            complement.Add(new CodePointRange(next, Last));
        }

        return complement;
    }

    // A surrogate stands for U+FFFD where it is alone and for a part of an astral code point where it is not: it is in the
    // set when all of these are.
    private static List<CodePointRange> Canonical(List<CodePointRange> ranges)
    {
        var hasReplacement = ranges.Any(range => range.First <= 0xFFFD && range.Last >= 0xFFFD);
        var hasAstral = ranges.Any(range => range.First <= FirstAstral && range.Last == Last);
        if (hasReplacement && hasAstral)
        {
            return Merge(ranges.Append(new CodePointRange(0xD800, 0xDFFF)));
        }

        var without = new List<CodePointRange>();
        foreach (var range in ranges)
        {
            if (range.First < 0xD800)
            {
                without.Add(new CodePointRange(range.First, Math.Min(range.Last, 0xD7FF)));
            }

            if (range.Last > 0xDFFF)
            {
                without.Add(new CodePointRange(Math.Max(range.First, 0xE000), range.Last));
            }
        }

        return without;
    }
}

/// <summary>Code points from one to another, both included.</summary>
internal sealed record CodePointRange(int First, int Last)
{
    /// <summary>Whether the ranges share a code point.</summary>
    public bool Overlaps(CodePointRange other) => First <= other.Last && other.First <= Last;
}

/// <summary>A general category in a class.</summary>
/// <param name="Name">The short name, such as <c>L</c> or <c>Lu</c>.</param>
/// <param name="IsInverted">Whether all but the category is meant.</param>
internal sealed record CategoryItem(string Name, bool IsInverted);
