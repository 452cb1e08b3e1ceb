using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>The shapes that every model may target without defining them.</summary>
internal static class Prelude
{
    /// <summary>The prelude's namespace.</summary>
    public const string Namespace = "smithy.api";

    // Shapes of the prelude stand in no file.
    private const int NoPosition = -1;

    /// <summary>The structure that means "no input", "no output" and "no value".</summary>
    public static ShapeId Unit { get; } = new(Namespace, "Unit");

    /// <summary>The prelude's data shapes. Definitions of traits are no part of it: no service reaches them.</summary>
    public static IReadOnlyList<Shape> Shapes { get; } =
    [
        Simple("Blob", ShapeType.Blob),
        Simple("Boolean", ShapeType.Boolean),
        Simple("String", ShapeType.String),
        Simple("Byte", ShapeType.Byte),
        Simple("Short", ShapeType.Short),
        Simple("Integer", ShapeType.Integer),
        Simple("Long", ShapeType.Long),
        Simple("Float", ShapeType.Float),
        Simple("Double", ShapeType.Double),
        Simple("BigInteger", ShapeType.BigInteger),
        Simple("BigDecimal", ShapeType.BigDecimal),
        Simple("Timestamp", ShapeType.Timestamp),
        Simple("Document", ShapeType.Document),
        Simple("PrimitiveBoolean", ShapeType.Boolean, new BooleanNode(NoPosition, false)),
        Simple("PrimitiveByte", ShapeType.Byte, Zero()),
        Simple("PrimitiveShort", ShapeType.Short, Zero()),
        Simple("PrimitiveInteger", ShapeType.Integer, Zero()),
        Simple("PrimitiveLong", ShapeType.Long, Zero()),
        Simple("PrimitiveFloat", ShapeType.Float, Zero()),
        Simple("PrimitiveDouble", ShapeType.Double, Zero()),
        new Shape(Unit, ShapeType.Structure, new TraitMap([new Property(TraitIds.UnitType, NoPosition, Empty())]), NoPosition),
    ];

    private static readonly Dictionary<ShapeId, Shape> ShapesById = Shapes.ToDictionary(shape => shape.Id);

    /// <summary>The prelude's data shape with this id, or null where there is none.</summary>
    public static Shape? Find(ShapeId id) => ShapesById.TryGetValue(id, out var shape) ? shape : null;

    /// <summary>The value that a primitive of Smithy 1.0 has where nothing was sent; null for types that have none.</summary>
    public static Node? ZeroOf(ShapeType type) => type switch
    {
        ShapeType.Boolean => new BooleanNode(NoPosition, false),
        ShapeType.Byte or ShapeType.Short or ShapeType.Integer or ShapeType.Long or ShapeType.Float or ShapeType.Double => Zero(),
        _ => null,
    };

    private static NumberNode Zero() => new(NoPosition, "0");

    private static ObjectNode Empty() => new(NoPosition, []);

    private static Shape Simple(string name, ShapeType type, Node? defaultValue = null)
        => new(
            new ShapeId(Namespace, name),
            type,
            defaultValue is null ? TraitMap.Empty : new TraitMap([new Property(TraitIds.Default, NoPosition, defaultValue)]),
            NoPosition);
}
