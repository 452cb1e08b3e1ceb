using System.Text;

namespace FreeTierGen.Generator.Lowering.Waiters;

/// <summary>Says what is waited for, from a waiter's name.</summary>
internal static class WaiterWords
{
    // What a resource is, apart from what ends in -ed.
    private static readonly HashSet<string> Adjectives = new(StringComparer.Ordinal)
    {
        "Active", "Available", "Complete", "Empty", "Healthy", "Inactive", "Pending", "Ready", "Running", "Serving", "Stable", "Successful", "Valid",
    };

    /// <summary>The sentence: <c>Waits until the table does not exist.</c></summary>
    public static string Describe(string name)
    {
        var words = Split(name);
        var count = words.Count;
        var last = words[count - 1];
        if (last is "Exists" or "Exist" && count > 1)
        {
            var isNot = count > 2 && words[count - 2] == "Not";
            var noun = Noun(words, count - (isNot ? 2 : 1));
            return $"Waits until the {noun} {(isNot ? "does not exist" : "exists")}.";
        }

        if (count > 2 && words[count - 2] == "In" && last is "Service" or "Use")
        {
            return $"Waits until the {Noun(words, count - 2)} is in {last.ToLowerInvariant()}.";
        }

        return count > 1 && (Adjectives.Contains(last) || last.EndsWith("ed", StringComparison.Ordinal))
            ? $"Waits until the {Noun(words, count - 1)} is {last.ToLowerInvariant()}."
            : $"Waits for {name}.";
    }

    // Acronyms stay as they are.
    private static string Noun(List<string> words, int count)
    {
        var noun = words.Take(count).Select(word => word.Length > 1 && char.IsUpper(word[1]) ? word : word.ToLowerInvariant());
        return string.Join(" ", noun);
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isStart = char.IsUpper(name[i]) && (i == 0 || !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isStart && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(name[i]);
        }

        words.Add(word.ToString());
        return words;
    }
}
