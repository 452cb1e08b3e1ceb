using FreeTierGen.ModelTool.Comparison;
using FreeTierGen.ModelTool.Rendering;

namespace FreeTierGen.ModelTool.Commands;

/// <summary>Says to a person what an update changes.</summary>
internal static class UpdateReport
{
    private const int Indent = 2;

    internal static void Write(Output output, ModelUpdate update, string status)
    {
        string name = $"{update.Locked.Name} {update.Fetched.Entry.Version}".TrimEnd();
        output.Line($"{name}: {Summary(update, status)}", Tone.Strong);
        if (update is { IsEdited: true })
        {
            output.Line($"{update.Locked.File} was changed by hand.", Tone.Caution, Indent);
        }

        Section(output, update, Impact.Breaking, "Breaks callers:", Tone.Bad);
        Section(output, update, Impact.Attention, "Compiles, and wants a look:", Tone.Caution);
        Section(output, update, Impact.None, "Harmless:", Tone.Plain);
    }

    private static string Summary(ModelUpdate update, string status) => status switch
    {
        "current" => "nothing is newer.",
        "updated" => $"updated, {Counts(update)}.",
        "kept" => $"not updated, since that breaks callers: {Counts(update)}.",
        _ => $"an update is available, {Counts(update)}.",
    };

    private static string Counts(ModelUpdate update) => update.Changes.Count == 0
        ? "nothing changes for callers"
        : $"{update.Changes.Count} {(update.Changes.Count == 1 ? "change" : "changes")}, {update.Count(Impact.Breaking)} of which break callers";

    private static void Section(Output output, ModelUpdate update, Impact impact, string title, Tone tone)
    {
        List<ModelChange> changes = [.. update.Changes.Where(change => change.Impact == impact)];
        if (changes.Count == 0)
        {
            return;
        }

        output.Line(title, tone, Indent);
        foreach (ModelChange change in changes)
        {
            string sign = change.Kind switch { ChangeKind.Added => "+", ChangeKind.Removed => "-", _ => "~" };
            output.Line($"{sign} {change.Subject} {change.Name}: {change.Text}", tone, Indent * 2);
        }
    }
}
