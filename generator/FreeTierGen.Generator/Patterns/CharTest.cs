using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Patterns;

/// <summary>Writes C# conditions for sets of <c>char</c>s. Surrogates count as members of sets with all astral code points.</summary>
internal static class CharTest
{
    private static readonly (CodePointRange[] Ranges, string Method)[] Known =
    [
        ([new('0', '9'), new('A', 'Z'), new('a', 'z')], "IsAsciiLetterOrDigit"),
        ([new('0', '9'), new('A', 'F'), new('a', 'f')], "IsAsciiHexDigit"),
        ([new('0', '9'), new('a', 'f')], "IsAsciiHexDigitLower"),
        ([new('A', 'Z'), new('a', 'z')], "IsAsciiLetter"),
        ([new('0', '9')], "IsAsciiDigit"),
        ([new('a', 'z')], "IsAsciiLetterLower"),
        ([new('A', 'Z')], "IsAsciiLetterUpper"),
    ];

    /// <summary>A condition that holds where the <c>char</c> is in the set; it needs no parentheses before <c>&amp;&amp;</c>.</summary>
    public static string Is(CodePointSet set, string c) => Write(set, c, false);

    /// <summary>A condition that holds where the <c>char</c> is not in the set; it needs no parentheses before <c>||</c>.</summary>
    public static string IsNot(CodePointSet set, string c) => Write(set, c, true);

    /// <summary>The ranges of the set's <c>char</c>s, or of those that it lacks where these are fewer.</summary>
    public static (List<CodePointRange> Ranges, bool AreMissing) Smallest(CodePointSet set)
    {
        var present = Chars(set.Ranges);
        var missing = Chars(set.Missing());
        return set.HasAllAstral && missing.Count < present.Count ? (missing, true) : (present, false);
    }

    private static List<CodePointRange> Chars(IEnumerable<CodePointRange> ranges)
        => [.. ranges.Where(range => range.First <= 0xFFFF).Select(range => new CodePointRange(range.First, Math.Min(range.Last, 0xFFFF)))];

    private static string Write(CodePointSet set, string c, bool isNegated)
    {
        var (ranges, areMissing) = Smallest(set);
        if (ranges.Count == 0)
        {
            return areMissing != isNegated ? "true" : "false";
        }

        var negates = areMissing != isNegated;
        if (ranges.Count == 1 && ranges[0] is var only && only.First == only.Last)
        {
            return $"{c} {(negates ? "!=" : "==")} {CSharpLiteral.Char((char)only.First)}";
        }

        foreach (var (known, method) in Known)
        {
            if (known.All(ranges.Contains))
            {
                var rest = ranges.Where(range => !known.Contains(range)).ToList();
                var call = $"char.{method}({c})";
                return (rest.Count, negates) switch
                {
                    (0, false) => call,
                    (0, true) => "!" + call,
                    (_, false) => $"({call} || {c} is {Pattern(rest)})",
                    _ => $"!{call} && {c} is not ({Pattern(rest)})",
                };
            }
        }

        return negates ? $"{c} is not ({Pattern(ranges)})" : $"{c} is {Pattern(ranges)}";
    }

    private static string Pattern(List<CodePointRange> ranges) => string.Join(" or ", ranges.Select(range =>
    {
        var (first, last) = (CSharpLiteral.Char((char)range.First), CSharpLiteral.Char((char)range.Last));
        return range.First == range.Last ? first
            : range.Last == range.First + 1 ? $"{first} or {last}"
            : ranges.Count == 1 ? $">= {first} and <= {last}"
            : $"(>= {first} and <= {last})";
    }));
}
