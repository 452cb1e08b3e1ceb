using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Patterns;

/// <summary>C# for texts that consist of one class, and for texts that hold one of a class: by vectorised searches where possible.</summary>
internal static class RunCode
{
    /// <summary>More ranges than these are not written out as one C# pattern, in which each is nested in the one before.</summary>
    public const int MaxRanges = 100;

    private const int MaxSearchValues = 256;
    private const string SearchValues = "global::System.Buffers.SearchValues";

    /// <summary>The code for <c>^[set]{min,max}$</c>, or null where .NET can't tell what is in the set.</summary>
    public static StraightPatternSpec? TryWrite(CodePointSet set, int min, int? max)
    {
        if (!set.IsBasicPlane && !set.HasAllAstral)
        {
            return set.Ranges.Count > MaxRanges ? null : RuneCode.Write(set, min, max);
        }

        var field = new List<string>();

        // A char is a code point in the basic plane; elsewhere at most that, so that only "at least one" is the same.
        var length = set.IsBasicPlane || (min <= 1 && max is null)
            ? Bounds("value.Length", min, max)
            : Bounds("global::FreeTierGen.Runtime.Validation.ScalarCount.Of(value)", min, max);
        if (set.IsEverything)
        {
            return Code(field, [length ?? "true"]);
        }

        return Offends(set, field) is { } offends
            ? Code(field, [length is null ? "!" + offends : $"{length} && !{offends}"])
            : set.Ranges.Count > MaxRanges ? null : Code(field, Loop(set, length));
    }

    /// <summary>The code for <c>[set]</c>, unanchored: some code point of the set; or null where it needs a regular expression.</summary>
    public static StraightPatternSpec? TryWriteAny(CodePointSet set)
    {
        var field = new List<string>();
        return (set.IsBasicPlane || set.HasAllAstral) && Offends(CodePointSet.Of(set.Missing()), field) is { } offends ? Code(field, [offends]) : null;
    }

    /// <summary>A condition on a count, or null where it always holds.</summary>
    public static string? Bounds(string count, int min, int? max) => (min, max) switch
    {
        (0, null) => null,
        (1, null) => $"{count} > 0",
        (_, null) => $"{count} >= {Text(min)}",
        var (low, high) when low == high => $"{count} == {Text(min)}",
        (0, { } high) => $"{count} <= {Text(high)}",
        (_, { } high) => $"{count} is >= {Text(min)} and <= {Text(high)}",
    };

    private static StraightPatternSpec Code(List<string> fields, IEnumerable<string> body)
        => new(fields.ToEquatableArray(), body.ToEquatableArray(), []);

    // An expression that holds where the text has a char outside the set; null where there are too many to list.
    private static string? Offends(CodePointSet set, List<string> field)
    {
        var (ranges, areMissing) = CharTest.Smallest(set);
        var verb = areMissing ? "ContainsAny" : "ContainsAnyExcept";
        var size = ranges.Sum(range => range.Last - range.First + 1);
        if (ranges.Count == 1 && (size == 1 || size > MaxSearchValues))
        {
            var (first, last) = (CSharpLiteral.Char((char)ranges[0].First), CSharpLiteral.Char((char)ranges[0].Last));
            return size > 1 ? $"value.AsSpan().{verb}InRange({first}, {last})"
                : areMissing ? $"value.Contains({first}, global::System.StringComparison.Ordinal)"
                : $"value.AsSpan().ContainsAnyExcept({first})";
        }

        if (size > MaxSearchValues || size == 0)
        {
            return null;
        }

        // Also for small ranges: before they are optimised, .NET's searches for a range allocate, and these never do.
        var chars = string.Concat(ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(c => (char)c));
        if (size <= 3)
        {
            return $"value.AsSpan().{verb}({string.Join(", ", chars.Select(CSharpLiteral.Char))})";
        }

        var name = areMissing ? "Excluded" : "Allowed";
        field.Add($"private static readonly {SearchValues}<char> {name} = {SearchValues}.Create({CSharpLiteral.String(chars)});");
        return $"value.AsSpan().{verb}({name})";
    }

    private static List<string> Loop(CodePointSet set, string? length) =>
    [
        "foreach (var c in value)",
        "{",
        $"    if ({CharTest.IsNot(set, "c")})",
        "    {",
        "        return false;",
        "    }",
        "}",
        "",
        $"return {length ?? "true"};",
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
