namespace FreeTierGen.Generator.Model;

/// <summary>A whole model: its shapes and the prelude's, every target known to exist.</summary>
internal sealed class SmithyModel(IReadOnlyDictionary<ShapeId, Shape> shapes)
{
    /// <summary>All shapes by id, the prelude's included.</summary>
    public IReadOnlyDictionary<ShapeId, Shape> Shapes { get; } = shapes;

    /// <summary>The shape with this id. The reader has checked that targets exist.</summary>
    public Shape this[ShapeId id] => Shapes[id];

    /// <summary>The shape that a member targets.</summary>
    public Shape Target(Member member) => Shapes[member.Target];
}
