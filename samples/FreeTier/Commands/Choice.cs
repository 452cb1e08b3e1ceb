using System.CommandLine.Parsing;

namespace FreeTier.Commands;

/// <summary>
/// Options whose values are an enum of the service. They are accepted as people type them ("in-progress")
/// and as the service spells them ("IN_PROGRESS").
/// </summary>
internal static class Choice
{
    /// <summary>"IN_PROGRESS" as "in-progress".</summary>
    internal static string Typed(string value) => value.Contains('_') || value.All(char.IsUpper) ? value.Replace('_', '-').ToLowerInvariant() : value;

    /// <summary>Reads all values of an option, separated by commas or given one at a time.</summary>
    internal static string[] ParseAll(ArgumentResult result, string option, IReadOnlyList<string> allowed)
    {
        var chosen = new List<string>();
        foreach (Token token in result.Tokens)
        {
            foreach (string typed in token.Value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (Parse(result, option, typed, allowed) is { } value && !chosen.Contains(value))
                {
                    chosen.Add(value);
                }
            }
        }

        return [.. chosen];
    }

    /// <summary>Reads the value of an option that has one; null after reporting what is wrong with it.</summary>
    internal static string? ParseOne(ArgumentResult result, string option, IReadOnlyList<string> allowed) =>
        Parse(result, option, result.Tokens.Count == 1 ? result.Tokens[0].Value : "", allowed);

    private static string? Parse(ArgumentResult result, string option, string typed, IReadOnlyList<string> allowed)
    {
        string? meant = allowed.FirstOrDefault(value => IsMeant(value, typed));
        if (meant is null)
        {
            result.AddError($"{option} does not take '{typed}'. It takes: {string.Join(", ", allowed.Select(Typed))}.");
        }

        return meant;
    }

    private static bool IsMeant(string value, string typed) =>
        string.Equals(value.Replace('_', '-'), typed.Replace('_', '-'), StringComparison.OrdinalIgnoreCase);
}
