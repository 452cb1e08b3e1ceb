using System.CommandLine;
using System.CommandLine.Parsing;

namespace FreeTier.Commands;

/// <summary>Finds the command or option that was probably meant.</summary>
internal static class Suggestion
{
    private const int LargestDistance = 2;

    /// <summary>The nearest name to the first word that was not understood, or null where nothing comes close.</summary>
    internal static string? For(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [var word, ..])
        {
            return null;
        }

        IEnumerable<string> names = NamesIn(parsed.CommandResult, ofOptions: word.StartsWith('-'));
        return names
            .Select(name => (Name: name, Distance: EditDistance(word, name)))
            .Where(candidate => candidate.Distance <= LargestDistance)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    private static IEnumerable<string> NamesIn(CommandResult result, bool ofOptions)
    {
        if (!ofOptions)
        {
            return result.Command.Subcommands.Select(c => c.Name);
        }

        var names = result.Command.Options.Select(o => o.Name);
        return result.Parent is CommandResult parent
            ? names.Concat(parent.Command.Options.Where(o => o.Recursive).Select(o => o.Name))
            : names;
    }

    /// <summary>Levenshtein's distance: how many letters to insert, delete or replace.</summary>
    private static int EditDistance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        var current = new int[to.Length + 1];
        for (int i = 0; i < from.Length; i++)
        {
            current[0] = i + 1;
            for (int j = 0; j < to.Length; j++)
            {
                int replaced = previous[j] + (from[i] == to[j] ? 0 : 1);
                current[j + 1] = Math.Min(replaced, Math.Min(previous[j + 1], current[j]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[to.Length];
    }
}
