using System.Globalization;
using System.Text;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Validation;

/// <summary>The words of validation errors, which are Smithy's own but where two bounds are one.</summary>
internal static class ViolationText
{
    private const int ShownViolations = 3;
    private const int LongestDeepPath = 100;

    public static string MissingRequired(string path) => $"Value at '{path}' failed to satisfy constraint: Member must not be null";

    public static string Length(string path, long actual, long? min, long? max, LengthUnit unit)
    {
        if (min is { } exact && min == max)
        {
            return $"Value with length {Text(actual)} at '{path}' failed to satisfy constraint: Member must have exactly {Text(exact)} {Name(unit, exact)}";
        }

        var bounds = (min, max) switch
        {
            ({ } low, { } high) => $"between {Text(low)} and {Text(high)}, inclusive",
            ({ } low, null) => $"greater than or equal to {Text(low)}",
            (null, { } high) => $"less than or equal to {Text(high)}",
            _ => "within bounds",
        };
        return $"Value with length {Text(actual)} at '{path}' failed to satisfy constraint: Member must have length {bounds}";
    }

    private static string Name(LengthUnit unit, long count) => (unit, count) switch
    {
        (LengthUnit.Bytes, 1) => "byte",
        (LengthUnit.Bytes, _) => "bytes",
        (LengthUnit.Entries, 1) => "entry",
        (LengthUnit.Entries, _) => "entries",
        (_, 1) => "character",
        _ => "characters",
    };

    public static string Range(string path, string? min, string? max)
    {
        var bounds = (min, max) switch
        {
            (not null, not null) when min == max => $"exactly {min}",
            (not null, not null) => $"between {min} and {max}, inclusive",
            (not null, null) => $"greater than or equal to {min}",
            (null, not null) => $"less than or equal to {max}",
            _ => "within bounds",
        };
        return $"Value at '{path}' failed to satisfy constraint: Member must be {bounds}";
    }

    public static string Pattern(string path, string pattern) =>
        $"Value at '{path}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}";

    public static string UniqueItems(string path) => $"Value at '{path}' failed to satisfy constraint: Member must have unique values";

    public static string EnumValue(string path) => $"Value at '{path}' failed to satisfy constraint: Member must have a value";

    public static string NullKey(string path) => $"Value at '{path}' failed to satisfy constraint: Map keys must not be null";

    public static string Document(string path) => $"Value at '{path}' failed to satisfy constraint: Document must hold a value";

    // The whole path is of hundreds of steps.
    public static string Depth(string path) =>
        $"Value at '{(path.Length > LongestDeepPath ? path[..LongestDeepPath] + "…" : path)}' failed to satisfy constraint: "
        + $"Member must not be nested deeper than {JsonDepth.Max} levels; it may hold itself";

    public static string UnionMember(string path) =>
        $"Value at '{path}' failed to satisfy constraint: Member must be one of the union's modeled members";

    public static string Unchecked(IReadOnlyList<string> paths) =>
        $"There was no time to match the pattern{(paths.Count == 1 ? "" : "s")} of {Listed(paths)}.";

    private static string Listed(IReadOnlyList<string> paths)
    {
        var shown = string.Join(", ", paths.Take(ShownViolations).Select(path => $"'{path}'"));
        return paths.Count > ShownViolations ? FormattableString.Invariant($"{shown} and {paths.Count - ShownViolations} more") : shown;
    }

    /// <summary>One message for a list of violations: how many there are, and the first of them.</summary>
    public static string Summarize(string outcome, IReadOnlyList<Violation> violations)
    {
        var text = new StringBuilder(outcome);
        text.Append(CultureInfo.InvariantCulture, $": {violations.Count} validation error{(violations.Count == 1 ? "" : "s")} detected.");
        var shown = Math.Min(violations.Count, ShownViolations);
        for (var index = 0; index < shown; index++)
        {
            text.Append(index == 0 ? " " : "; ").Append(violations[index].Message);
        }

        if (violations.Count > shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"; and {violations.Count - shown} more");
        }

        return shown == 0 ? text.ToString() : text.Append('.').ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
