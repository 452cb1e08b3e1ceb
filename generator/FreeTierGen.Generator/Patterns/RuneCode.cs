using System.Globalization;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Patterns;

/// <summary>C# for texts of one class that has to be asked code point by code point: categories, parts of the astral planes.</summary>
internal static class RuneCode
{
    private const string UnicodeCategory = "global::System.Globalization.UnicodeCategory";

    /// <summary>The code for <c>^[set]{min,max}$</c>.</summary>
    public static StraightPatternSpec Write(CodePointSet set, int min, int? max)
    {
        var counts = RunCode.Bounds("count", min, max);
        var body = new List<string>();
        if (counts is not null)
        {
            body.Add("var count = 0;");
        }

        body.AddRange(
        [
            "foreach (var rune in value.EnumerateRunes())",
            "{",
            "    if (!IsAllowed(rune))",
            "    {",
            "        return false;",
            "    }",
        ]);
        if (counts is not null)
        {
            body.AddRange(["", "    count++;"]);
        }

        body.AddRange(["}", "", counts is null ? "return true;" : $"return {counts};"]);
        return new StraightPatternSpec([], body.ToEquatableArray(), Test(set).ToEquatableArray());
    }

    private static List<string> Test(CodePointSet set)
    {
        var conditions = new List<string>();
        if (set.Ranges.Count > 0)
        {
            conditions.Add("rune.Value is " + string.Join(" or ", set.Ranges.Select(Range)));
        }

        foreach (var category in set.Categories.Where(category => category.IsInverted))
        {
            conditions.Add($"global::System.Text.Rune.GetUnicodeCategory(rune) is not ({Members([category])})");
        }

        if (set.Categories.Where(category => !category.IsInverted).ToList() is { Count: > 0 } listed)
        {
            conditions.Add("global::System.Text.Rune.GetUnicodeCategory(rune) is " + Members(listed));
        }

        var lines = new List<string>();
        if (set.IsInverted)
        {
            lines.Add($"private static bool IsAllowed(global::System.Text.Rune rune) => !({conditions[0]}");
            lines.AddRange(conditions.Skip(1).Select(condition => "    || " + condition));
            lines[lines.Count - 1] += ");";
            return lines;
        }

        lines.Add("private static bool IsAllowed(global::System.Text.Rune rune)");
        lines.Add("    => " + conditions[0]);
        lines.AddRange(conditions.Skip(1).Select(condition => "        || " + condition));
        lines[lines.Count - 1] += ";";
        return lines;
    }

    private static string Members(IEnumerable<CategoryItem> categories)
        => string.Join(" or ", categories.SelectMany(category => GeneralCategories.Expand(category.Name)).Distinct().Select(leaf => $"{UnicodeCategory}.{leaf}"));

    private static string Range(CodePointRange range)
        => range.First == range.Last ? Text(range.First) : $"(>= {Text(range.First)} and <= {Text(range.Last)})";

    private static string Text(int codePoint) => "0x" + codePoint.ToString("X2", CultureInfo.InvariantCulture);
}
