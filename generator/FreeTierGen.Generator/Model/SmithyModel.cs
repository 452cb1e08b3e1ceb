namespace FreeTierGen.Generator.Model;

/// <summary>A whole model: its shapes and the prelude's, every target known to exist.</summary>
/// <param name="shapes">All shapes by id, the prelude's included.</param>
/// <param name="traitIds">The ids of the traits that the file applies to anything.</param>
internal sealed class SmithyModel(IReadOnlyDictionary<ShapeId, Shape> shapes, IReadOnlyCollection<string> traitIds)
{
    /// <summary>All shapes by id, the prelude's included.</summary>
    public IReadOnlyDictionary<ShapeId, Shape> Shapes { get; } = shapes;

    /// <summary>
    /// Whether the file applies a trait of this kind to anything. Most models hold nothing unsupported and nothing unknown, and then no
    /// shape has to be looked at.
    /// </summary>
    public bool HasTraits(TraitKind kind) => traitIds.Any(id => TraitSupport.KindOf(id) == kind);

    /// <summary>The shape with this id. The reader has checked that targets exist.</summary>
    public Shape this[ShapeId id] => Shapes[id];

    /// <summary>The shape that a member targets.</summary>
    public Shape Target(Member member) => Shapes[member.Target];
}
