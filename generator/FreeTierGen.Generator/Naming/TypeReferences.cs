using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>Fully qualified references to the C# types of shapes.</summary>
internal sealed class TypeReferences(SmithyModel model, TypeNames names, string @namespace)
{
    /// <summary>The type of values of the shape, without nullability.</summary>
    public string Of(Shape shape) => shape.Type switch
    {
        ShapeType.Blob => shape.Traits.Has(TraitIds.Streaming) ? "global::System.IO.Stream" : "global::System.ReadOnlyMemory<byte>",
        ShapeType.Boolean => "bool",
        ShapeType.String => "string",
        ShapeType.Byte => "sbyte",
        ShapeType.Short => "short",
        ShapeType.Integer => "int",
        ShapeType.Long => "long",
        ShapeType.Float => "float",
        ShapeType.Double => "double",
        ShapeType.BigInteger => "global::System.Numerics.BigInteger",
        ShapeType.BigDecimal => "global::FreeTierGen.Runtime.BigDecimal",
        ShapeType.Timestamp => "global::System.DateTimeOffset",
        ShapeType.Document => "global::System.Text.Json.JsonElement",
        ShapeType.List => $"global::System.Collections.Generic.IReadOnlyList<{Arguments(shape)}>",
        ShapeType.Map => $"global::System.Collections.Generic.IReadOnlyDictionary<{Arguments(shape)}>",
        _ => names.Find(shape) is { } name ? "global::" + @namespace + "." + name : "",
    };

    /// <summary>What stands between the angle brackets of a list's or map's type.</summary>
    public string Arguments(Shape collection)
        => collection.Type == ShapeType.List ? Item(collection) : $"{Of(model.Target(collection.Member("key")!))}, {Item(collection)}";

    /// <summary>The type of a list's items, or of a map's values.</summary>
    public string Item(Shape collection)
    {
        var type = Of(model.Target(collection.Member(collection.Type == ShapeType.List ? "member" : "value")!));
        return collection.Traits.Has(TraitIds.Sparse) ? type + "?" : type;
    }

    /// <summary>The type of a member that targets the shape: a stream of events is one of its union's values.</summary>
    public string OfTarget(Shape target)
        => Nullability.IsEventStream(target) ? $"global::System.Collections.Generic.IAsyncEnumerable<{Of(target)}>" : Of(target);

    /// <summary>Whether values of the shape are of a value type.</summary>
    public static bool IsValueType(Shape shape) => shape.Type switch
    {
        ShapeType.Blob => !shape.Traits.Has(TraitIds.Streaming),
        ShapeType.String or ShapeType.List or ShapeType.Map or ShapeType.Structure or ShapeType.Union => false,
        _ => true,
    };
}
