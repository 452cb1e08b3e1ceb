using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Reading;

/// <summary>Checks that lists and maps hold themselves through a structure or union only: others would have no type.</summary>
internal static class CollectionCheck
{
    /// <summary>Reports the first list or map of each circle.</summary>
    public static void Check(Dictionary<ShapeId, ShapeDraft> shapes, DiagnosticBag diagnostics)
    {
        var done = new HashSet<ShapeId>();
        foreach (var shape in shapes.Values)
        {
            Walk(shape, shapes, done, diagnostics);
        }
    }

    // Without recursion: nothing bounds how many hold one another.
    private static void Walk(ShapeDraft start, Dictionary<ShapeId, ShapeDraft> shapes, HashSet<ShapeId> done, DiagnosticBag diagnostics)
    {
        var entered = new HashSet<ShapeId>();
        var pending = new Stack<(ShapeDraft Shape, bool IsLeft)>();
        pending.Push((start, false));
        while (pending.Count > 0)
        {
            var (shape, isLeft) = pending.Pop();
            if (isLeft)
            {
                entered.Remove(shape.Id);
            }
            else if (shape.Type is ShapeType.List or ShapeType.Map && done.Add(shape.Id))
            {
                entered.Add(shape.Id);
                pending.Push((shape, true));
                foreach (var member in shape.Members)
                {
                    if (shapes.TryGetValue(member.Target.Id, out var target))
                    {
                        pending.Push((target, false));
                    }
                }
            }
            else if (entered.Contains(shape.Id))
            {
                diagnostics.Add(
                    Descriptors.InvalidShape, shape.Position, shape.Id.ToString(), "it holds itself without a structure or union in between");
            }
        }
    }
}
