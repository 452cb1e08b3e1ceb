using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Reading;

/// <summary>
/// Bounds how deep shapes nest where what is generated nests as deep. Whoever walks shapes after these checks may recurse into what they
/// bound; everything else has to keep its way in a list, since models are as deep as they like.
/// </summary>
internal static class Nesting
{
    // Most shapes nest nothing.
    private static readonly List<ShapeDraft> NoTargets = [];

    /// <summary>Lists and maps directly in one another. Their C# types nest as deep.</summary>
    public const int MaxCollections = 32;

    /// <summary>Mixins of mixins.</summary>
    public const int MaxMixins = 64;

    /// <summary>Structures that require one another. What stands for an absent one makes all of them.</summary>
    public const int MaxRequired = 64;

    /// <summary>Reports mixins that go in circles or too deep. It comes before they are resolved.</summary>
    public static void CheckMixins(Dictionary<ShapeId, ShapeDraft> shapes, DiagnosticBag diagnostics)
        => Check(
            shapes.Values,
            shape => Targets(shapes, shape.Mixins, static reference => reference, static _ => true),
            MaxMixins,
            shape => Report(diagnostics, shape, $"its mixins go more than {MaxMixins} deep"),
            shape => diagnostics.Add(Descriptors.InvalidShape, shape.Position, shape.Id.ToString(), "its mixins refer to one another in a circle"));

    /// <summary>Reports collections and required structures that nest too deep, and collections that hold themselves.</summary>
    public static void Check(Dictionary<ShapeId, ShapeDraft> shapes, DiagnosticBag diagnostics)
    {
        Check(
            shapes.Values.Where(IsCollection),
            shape => Targets(shapes, shape.Members, static member => member.Target, IsCollection),
            MaxCollections,
            shape => Report(diagnostics, shape, $"lists and maps are nested more than {MaxCollections} deep in it"),
            shape => diagnostics.Add(
                Descriptors.InvalidShape, shape.Position, shape.Id.ToString(), "it holds itself without a structure or union in between"));
        Check(
            shapes.Values.Where(IsStructure),
            shape => Targets(shapes, shape.Members, static member => IsRequired(member) ? member.Target : null, IsStructure),
            MaxRequired,
            shape => Report(diagnostics, shape, $"structures require one another more than {MaxRequired} deep in it"),
            null);
    }

    private static void Check(
        IEnumerable<ShapeDraft> shapes, Func<ShapeDraft, IReadOnlyList<ShapeDraft>> next, int max, Action<ShapeDraft> tooDeep, Action<ShapeDraft>? circular)
    {
        var depths = new Dictionary<ShapeDraft, int>();
        var deep = new List<ShapeDraft>();
        var isCircular = false;
        var walk = new DepthFirst<ShapeDraft>(next, Leave, MeetAgain);
        foreach (var shape in shapes)
        {
            // Most shapes hold nothing of the kind, and need no note of it.
            if (next(shape).Count > 0)
            {
                walk.From(shape);
            }
        }

        // What goes in circles has no depth.
        if (!isCircular)
        {
            deep.ForEach(tooDeep);
        }

        void MeetAgain(ShapeDraft shape)
        {
            if (circular is not null)
            {
                isCircular = true;
                circular(shape);
            }
        }

        // Of a chain just the first that is too deep is reported, and not each that holds it.
        void Leave(ShapeDraft shape)
        {
            var deepest = 0;
            foreach (var inner in next(shape))
            {
                deepest = Math.Max(deepest, depths.TryGetValue(inner, out var depth) ? depth : 0);
            }

            depths.Add(shape, deepest + 1);
            if (deepest == max)
            {
                deep.Add(shape);
            }
        }
    }

    private static List<ShapeDraft> Targets<T>(
        Dictionary<ShapeId, ShapeDraft> shapes, IReadOnlyList<T> items, Func<T, Reference?> reference, Func<ShapeDraft, bool> counts)
    {
        List<ShapeDraft>? targets = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (reference(items[i]) is { } target && shapes.TryGetValue(target.Id, out var shape) && counts(shape))
            {
                (targets ??= []).Add(shape);
            }
        }

        return targets ?? NoTargets;
    }

    private static void Report(DiagnosticBag diagnostics, ShapeDraft shape, string reason)
        => diagnostics.Add(Descriptors.NestedTooDeep, shape.Position, shape.Id.ToString(), reason);

    private static bool IsCollection(ShapeDraft shape) => shape.Type is ShapeType.List or ShapeType.Map;

    private static bool IsStructure(ShapeDraft shape) => shape.Type == ShapeType.Structure;

    private static bool IsRequired(MemberDraft member) => member.Traits.Find(TraitIds.Required) is not null;
}
