namespace FreeTierGen.ModelTool.Comparison;

/// <summary>Collects changes.</summary>
internal sealed class ChangeList
{
    private readonly List<ModelChange> _changes = [];

    /// <summary>What was found, what breaks callers first, then in order of subject and name.</summary>
    internal IReadOnlyList<ModelChange> Sorted() =>
    [
        .. _changes
            .OrderByDescending(change => change.Impact)
            .ThenBy(change => Rank(change.Subject))
            .ThenBy(change => change.Name, StringComparer.Ordinal)
            .ThenBy(change => change.Kind)
            .ThenBy(change => change.Text, StringComparer.Ordinal),
    ];

    internal void Added(string subject, string name, string text, Impact impact = Impact.None) => Add(ChangeKind.Added, subject, name, impact, text);

    internal void Removed(string subject, string name, string text, Impact impact = Impact.Breaking) => Add(ChangeKind.Removed, subject, name, impact, text);

    internal void Changed(string subject, string name, Impact impact, string text) => Add(ChangeKind.Changed, subject, name, impact, text);

    private void Add(ChangeKind kind, string subject, string name, Impact impact, string text) => _changes.Add(new ModelChange(kind, subject, name, impact, text));

    private static int Rank(string subject) => subject switch
    {
        "service" => 0,
        "operation" => 1,
        _ => 2,
    };
}
