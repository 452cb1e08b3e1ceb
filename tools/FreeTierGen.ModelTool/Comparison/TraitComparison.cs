using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>Compares the traits that clients go by. What they do to names, types and methods is compared there.</summary>
internal static class TraitComparison
{
    // Compared as what they become: properties, methods, constraints, values.
    private static readonly HashSet<string> ComparedElsewhere = new(StringComparer.Ordinal)
    {
        TraitIds.Required, TraitIds.Default, TraitIds.ClientOptional, TraitIds.Input, TraitIds.Output, TraitIds.Box, TraitIds.Sparse, TraitIds.Enum,
        TraitIds.EnumValue, TraitIds.Paginated, TraitIds.Waitable, TraitIds.Streaming, TraitIds.Mixin,
        RulesTraitIds.RuleSet, RulesTraitIds.Diagram,
    };

    // Said to people.
    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal) { TraitIds.Documentation, TraitIds.Title, TraitIds.Tags, TraitIds.UnitType };

    /// <summary>Compares the traits of a shape or member.</summary>
    internal static void Compare(string subject, string name, TraitMap former, TraitMap current, ChangeList changes)
    {
        foreach (string trait in former.All.Concat(current.All).Select(trait => trait.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (TraitSupport.KindOf(trait) != TraitKind.Honoured || ComparedElsewhere.Contains(trait) || Prose.Contains(trait) || ConstraintComparison.Traits.Contains(trait))
            {
                continue;
            }

            Node? was = former.Get(trait);
            Node? isNow = current.Get(trait);
            if (was is null || isNow is null || NodeText.Of(was) != NodeText.Of(isNow))
            {
                Report(subject, name, trait, was, isNow, changes);
            }
        }
    }

    private static void Report(string subject, string name, string trait, Node? was, Node? isNow, ChangeList changes)
    {
        if (trait == TraitIds.Deprecated)
        {
            if (was is null || isNow is null)
            {
                changes.Changed(subject, name, isNow is null ? Impact.None : Impact.Attention, isNow is null ? "is not deprecated any more" : Deprecation(isNow));
            }

            return;
        }

        string local = trait[(trait.IndexOf('#', StringComparison.Ordinal) + 1)..];
        changes.Changed(subject, name, Impact.None, (was, isNow) switch
        {
            (null, _) => Value(isNow!) is { Length: > 0 } value ? $"{local} is {value}" : $"is {local} now",
            (_, null) => $"is not {local} any more",
            _ => $"{local} is {NodeText.ForPeople(isNow)} instead of {NodeText.ForPeople(was)}",
        });
    }

    private static string Deprecation(Node trait) =>
        "is deprecated, which warns whoever uses it" + ((trait as ObjectNode)?.String("message") is { } message ? $": {message}" : "");

    // Many traits say all by being there.
    private static string Value(Node trait) => trait is ObjectNode { Properties.Length: 0 } or BooleanNode ? "" : NodeText.ForPeople(trait);
}
