namespace FreeTierGen.ModelTool.Sources;

/// <summary>Finds the names that were probably meant.</summary>
internal static class NearNames
{
    /// <summary>The nearest names, the nearest first; none where nothing comes close.</summary>
    internal static IReadOnlyList<string> Of(string typed, IEnumerable<string> names, int most) =>
    [
        .. names
            .Select(name => (Name: name, Distance: Distance(Fold(typed), Fold(name))))
            .Where(candidate => candidate.Distance <= Math.Max(1, typed.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name.Length)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(most)
            .Select(candidate => candidate.Name),
    ];

    private static string Fold(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    // Whoever types "logs" or "secrets" knows a part of the name; the rest are slips of the finger, two neighbours that changed places among them.
    private static int Distance(string typed, string name)
    {
        if (typed.Length > 1 && name.Contains(typed, StringComparison.Ordinal))
        {
            return name.StartsWith(typed, StringComparison.Ordinal) ? 0 : 1;
        }

        var distances = new int[typed.Length + 1, name.Length + 1];
        for (int i = 0; i <= typed.Length; i++)
        {
            for (int j = 0; j <= name.Length; j++)
            {
                distances[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Step(distances, typed, name, i, j),
                };
            }
        }

        return distances[typed.Length, name.Length];
    }

    private static int Step(int[,] distances, string typed, string name, int i, int j)
    {
        int replaced = distances[i - 1, j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1);
        int least = Math.Min(replaced, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
        bool isSwapped = i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1];
        return isSwapped ? Math.Min(least, distances[i - 2, j - 2] + 1) : least;
    }
}
