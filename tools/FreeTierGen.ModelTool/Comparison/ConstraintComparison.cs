using System.Globalization;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.ModelTool.Models;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>
/// Compares what values have to be. The client checks requests before it sends them, so a tighter constraint refuses what was sent before;
/// a looser one is good news.
/// </summary>
internal static class ConstraintComparison
{
    /// <summary>The traits that are compared here.</summary>
    internal static IReadOnlySet<string> Traits { get; } = new HashSet<string>(StringComparer.Ordinal) { TraitIds.Length, TraitIds.Range, TraitIds.Pattern, TraitIds.UniqueItems };

    /// <summary>Compares the constraints of shapes that are no types of their own: strings, numbers, lists, maps.</summary>
    internal static void CompareTargets(GeneratedClient old, GeneratedClient @new, ChangeList changes)
    {
        Dictionary<string, Shape> former = ById(old);
        foreach ((string id, Shape shape) in ById(@new))
        {
            // One that became of another type is told of where it is used.
            if (former.TryGetValue(id, out Shape? match) && match.Type == shape.Type)
            {
                string subject = TypeComparison.KindOf(shape);
                Compare(subject, shape.Id.Name, match.Traits, shape.Traits, @new.Symbols.Shapes.IsReachedFromInputs(shape), changes);
                TraitComparison.Compare(subject, shape.Id.Name, match.Traits, shape.Traits, changes);
            }
        }
    }

    /// <summary>Compares the constraints of a shape or member.</summary>
    /// <param name="subject">What it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="former">Its traits as they were.</param>
    /// <param name="current">Its traits as they are.</param>
    /// <param name="isSent">Whether requests hold it.</param>
    /// <param name="changes">Receives what differs.</param>
    internal static void Compare(string subject, string name, TraitMap former, TraitMap current, bool isSent, ChangeList changes)
    {
        foreach (string trait in Traits)
        {
            Node? was = former.Get(trait);
            Node? isNow = current.Get(trait);
            if (was is null ? isNow is null : isNow is not null && NodeText.Of(was) == NodeText.Of(isNow))
            {
                continue;
            }

            bool isTighter = isNow is not null && (was is null || IsTighter(was, isNow));
            string text = $"{trait[(trait.IndexOf('#', StringComparison.Ordinal) + 1)..]} {(isNow is null ? "is gone" : was is null ? $"is {NodeText.ForPeople(isNow)}" : $"is {NodeText.ForPeople(isNow)} instead of {NodeText.ForPeople(was)}")}";
            changes.Changed(
                subject,
                name,
                isSent && isTighter ? Impact.Attention : Impact.None,
                isSent && isTighter ? text + ": requests that were sent may be refused" : text);
        }
    }

    private static Dictionary<string, Shape> ById(GeneratedClient client) => client.Closure.Shapes
        .Where(shape => shape.Type is not (ShapeType.Structure or ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum))
        .ToDictionary(shape => shape.Id.ToString(), StringComparer.Ordinal);

    // Of two patterns nobody can say which of them lets more through.
    private static bool IsTighter(Node was, Node isNow)
    {
        if (was is not ObjectNode former || isNow is not ObjectNode current)
        {
            return true;
        }

        return IsBeyond(Number(current, "min"), Number(former, "min")) || IsBeyond(-Number(current, "max"), -Number(former, "max"));
    }

    private static bool IsBeyond(decimal? current, decimal? former) => current is { } bound && (former is null || bound > former);

    private static decimal? Number(ObjectNode constraint, string bound) =>
        constraint[bound] is NumberNode number && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
