using FreeTierGen.ModelTool.Models;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>
/// Says what a newer model changes. Whether that breaks callers is decided by the C# that the generator makes of both: names, types,
/// nullability and methods are compared as it decides them.
/// </summary>
internal static class ModelComparison
{
    /// <summary>The changes, what breaks callers first.</summary>
    internal static IReadOnlyList<ModelChange> Compare(GeneratedClient old, GeneratedClient @new)
    {
        var changes = new ChangeList();
        ServiceComparison.Compare(old, @new, changes);
        OperationComparison.Compare(old, @new, changes);
        TypeComparison.Compare(old, @new, changes);
        ConstraintComparison.CompareTargets(old, @new, changes);
        return changes.Sorted();
    }
}
