using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>Which values can be where in HTTP.</summary>
internal static class HttpTargets
{
    /// <summary>Whether values of the member can be there.</summary>
    public static bool IsPossible(SmithyModel model, Member member, HttpLocation location)
    {
        var target = model.Target(member);
        return location switch
        {
            HttpLocation.Header => member.Traits.String(TraitIds.HttpHeader) is { Length: > 0 } && (IsHeaderValue(target) || IsList(model, target, IsListItem)),
            HttpLocation.PrefixHeaders => member.Traits.String(TraitIds.HttpPrefixHeaders) is not null && IsMap(model, target, IsString, IsString),
            HttpLocation.Label => IsScalar(target),
            HttpLocation.Query => member.Traits.String(TraitIds.HttpQuery) is { Length: > 0 } && (IsScalar(target) || IsList(model, target, IsScalar)),
            HttpLocation.QueryEntries => IsMap(model, target, IsText, value => IsText(value) || IsList(model, value, IsText)),
            HttpLocation.Status => target.Type is ShapeType.Integer,
            HttpLocation.Payload => IsPayload(target),
            _ => false,
        };
    }

    private static bool IsPayload(Shape shape) => shape.Type switch
    {
        ShapeType.Structure => shape.Id.Namespace != "smithy.api",
        ShapeType.String or ShapeType.Enum or ShapeType.Blob or ShapeType.Union or ShapeType.Document or ShapeType.List or ShapeType.Map => true,
        _ => false,
    };

    private static bool IsString(Shape shape) => shape.Type == ShapeType.String;

    private static bool IsText(Shape shape) => shape.Type is ShapeType.String or ShapeType.Enum;

    private static bool IsScalar(Shape shape) => shape.Type is ShapeType.String or ShapeType.Enum or ShapeType.IntEnum or ShapeType.Boolean
        or ShapeType.Byte or ShapeType.Short or ShapeType.Integer or ShapeType.Long or ShapeType.Float or ShapeType.Double
        or ShapeType.BigInteger or ShapeType.BigDecimal or ShapeType.Timestamp;

    private static bool IsHeaderValue(Shape shape) => IsScalar(shape) || (shape.Type == ShapeType.Blob && !shape.Traits.Has(TraitIds.Streaming));

    // Numbers without bounds can't be told apart from others in a list of a header; nobody has them there.
    private static bool IsListItem(Shape shape) => IsScalar(shape) && shape.Type is not (ShapeType.BigInteger or ShapeType.BigDecimal);

    private static bool IsList(SmithyModel model, Shape shape, Func<Shape, bool> item)
        => shape.Type == ShapeType.List && !shape.Traits.Has(TraitIds.Sparse) && item(model.Target(shape.Member("member")!));

    private static bool IsMap(SmithyModel model, Shape shape, Func<Shape, bool> key, Func<Shape, bool> value)
        => shape.Type == ShapeType.Map
            && !shape.Traits.Has(TraitIds.Sparse)
            && key(model.Target(shape.Member("key")!))
            && value(model.Target(shape.Member("value")!));
}
