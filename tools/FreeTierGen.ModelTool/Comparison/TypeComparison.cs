using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Symbols;
using FreeTierGen.ModelTool.Models;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>Compares the shapes that become types of their own, by the types' names.</summary>
internal static class TypeComparison
{
    internal static void Compare(GeneratedClient old, GeneratedClient @new, ChangeList changes)
    {
        Dictionary<string, Shape> former = TypesOf(old);
        Dictionary<string, Shape> current = TypesOf(@new);

        // Requests and responses without members are no shapes, and have types nevertheless.
        HashSet<string> synthesized = [.. @new.Operations.SelectMany(operation => new[] { operation.Input, operation.Output })];
        foreach ((string name, Shape shape) in former)
        {
            string subject = KindOf(shape);
            if (!current.TryGetValue(name, out Shape? match))
            {
                if (!synthesized.Contains(name))
                {
                    changes.Removed(subject, name, "is gone");
                    continue;
                }

                foreach (Member member in shape.Members)
                {
                    changes.Removed(subject, $"{name}.{member.Name}", $"the property {old.Symbols.Member(member).PropertyName} is gone");
                }
            }
            else if (subject != KindOf(match))
            {
                changes.Changed(subject, name, Impact.Breaking, $"is of another kind now: {KindOf(match)}");
            }
            else
            {
                CompareShapes(name, subject, (old.Symbols, shape), (@new.Symbols, match), new MemberComparison(old, @new, changes), changes);
            }
        }

        HashSet<string> formerlySynthesized = [.. old.Operations.SelectMany(operation => new[] { operation.Input, operation.Output })];
        foreach ((string name, Shape shape) in current.Where(type => !former.ContainsKey(type.Key)))
        {
            changes.Added(KindOf(shape), name, formerlySynthesized.Contains(name) ? "has members now" : "is new");
        }
    }

    /// <summary>What a shape is, for a message.</summary>
    internal static string KindOf(Shape shape) => shape.Type switch
    {
        ShapeType.Structure => shape.Traits.Has(TraitIds.Error) ? "error" : "structure",
        ShapeType.IntEnum => "intEnum",
        _ => shape.Type.ToString().ToLowerInvariant(),
    };

    private static Dictionary<string, Shape> TypesOf(GeneratedClient client) => client.Closure.Shapes
        .Where(shape => shape.Type is ShapeType.Structure or ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum)
        .ToDictionary(client.Symbols.TypeName, StringComparer.Ordinal);

    private static void CompareShapes(
        string name, string subject, (SymbolTable Symbols, Shape Shape) old, (SymbolTable Symbols, Shape Shape) @new, MemberComparison members, ChangeList changes)
    {
        foreach (Member member in old.Shape.Members)
        {
            string path = $"{name}.{member.Name}";
            if (@new.Shape.Member(member.Name) is { } match)
            {
                members.Compare(subject, path, member, match);
            }
            else if (old.Symbols.Member(member) is { IsErrorMessage: true })
            {
                // Every exception has one.
                changes.Removed(subject, path, "is gone: the exception's message is its own", Impact.Attention);
            }
            else
            {
                changes.Removed(subject, path, $"{name}.{old.Symbols.Member(member).PropertyName} is gone");
            }
        }

        foreach (Member member in @new.Shape.Members.Where(member => old.Shape.Member(member.Name) is null))
        {
            members.Added(subject, $"{name}.{member.Name}", member);
        }

        if (old.Shape.Type == ShapeType.Union && !MembersOf(@new.Shape).Take(old.Shape.Members.Length).SequenceEqual(MembersOf(old.Shape))
            && MembersOf(old.Shape).All(MembersOf(@new.Shape).Contains))
        {
            changes.Changed(subject, name, Impact.Attention, "the functions of Match are in another order: calls that name none of them mean others");
        }

        if (old.Symbols.HasValidator(old.Shape) && !@new.Symbols.HasValidator(@new.Shape))
        {
            changes.Changed(subject, name, Impact.Breaking, $"{name}.Validate() is gone: nothing is left to check");
        }

        TraitComparison.Compare(subject, name, old.Shape.Traits, @new.Shape.Traits, changes);
        static IEnumerable<string> MembersOf(Shape shape) => shape.Members.Select(member => member.Name);
    }
}
