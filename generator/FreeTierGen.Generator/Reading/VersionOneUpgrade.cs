using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Reading;

/// <summary>
/// Smithy 1.0 says with <c>@box</c> which numbers and booleans may be absent; all others are zero then. Smithy 2.0 says it
/// with <c>@default</c> on the member, and that is what the rest of the generator reads.
/// </summary>
internal static class VersionOneUpgrade
{
    /// <summary>Adds the defaults that the model means.</summary>
    public static void Apply(Dictionary<ShapeId, ShapeDraft> shapes)
    {
        var unboxed = new Dictionary<ShapeId, ShapeType>();
        foreach (var shape in Prelude.Shapes)
        {
            // In the prelude the plain names are boxed; those that begin with Primitive have a default.
            if (shape.Traits.Has(TraitIds.Default))
            {
                unboxed.Add(shape.Id, shape.Type);
            }
        }

        foreach (var shape in shapes.Values)
        {
            if (shape.Traits.Find(TraitIds.Box) is null)
            {
                unboxed[shape.Id] = shape.Type;
            }
        }

        foreach (var shape in shapes.Values)
        {
            if (shape.Type == ShapeType.Structure)
            {
                AddDefaults(shape, unboxed);
            }
        }
    }

    private static void AddDefaults(ShapeDraft structure, Dictionary<ShapeId, ShapeType> unboxed)
    {
        foreach (var member in structure.Members)
        {
            if (unboxed.TryGetValue(member.Target.Id, out var type)
                && Prelude.ZeroOf(type) is { } zero
                && member.Traits.Find(TraitIds.Box) is null
                && member.Traits.Find(TraitIds.Default) is null)
            {
                member.Traits = member.Traits.With(new Property(TraitIds.Default, member.Position, zero));
            }
        }
    }
}
