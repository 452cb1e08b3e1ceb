using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what <c>JsonSerializer</c> has to be told of types that it would not convert as one expects.</summary>
internal sealed class JsonConversion(SmithyModel model, SymbolTable symbols)
{
    private const string Runtime = "global::FreeTierGen.Runtime.Json.";
    private const string Attributes = "global::System.Text.Json.Serialization.";

    /// <summary>The attribute that keeps a property out of JSON, without brackets.</summary>
    public const string Ignore = Attributes + "JsonIgnore";

    /// <summary>The attribute of a property, without brackets; null where its type says enough.</summary>
    public string? Attribute(Member member)
    {
        var target = model.Target(member);
        if (Nullability.IsByteStream(target) || Nullability.IsEventStream(target))
        {
            return Ignore;
        }

        if (ConverterType(target) is { } converter)
        {
            return $"{Attributes}JsonConverter(typeof({converter}))";
        }

        const string Handling = Attributes + "JsonNumberHandling";
        return Innermost(target).Type is ShapeType.Float or ShapeType.Double
            ? $"{Handling}({Handling}.AllowReadingFromString | {Handling}.AllowNamedFloatingPointLiterals)"
            : null;
    }

    /// <summary>The expression for a converter of the shape's values, which asks no options about types but structures.</summary>
    public string Converter(Shape shape) => shape.Type switch
    {
        ShapeType.Blob => Value("Blobs"),
        ShapeType.Boolean => Value("Booleans"),
        ShapeType.String => Value("Strings"),
        ShapeType.Byte => Value("Bytes"),
        ShapeType.Short => Value("Shorts"),
        ShapeType.Integer => Value("Integers"),
        ShapeType.Long => Value("Longs"),
        ShapeType.Float => Value("Floats"),
        ShapeType.Double => Value("Doubles"),
        ShapeType.BigInteger => Value("BigIntegers"),
        ShapeType.BigDecimal => Value("BigDecimals"),
        ShapeType.Timestamp => Value("Timestamps"),
        ShapeType.Document => Value("Documents"),
        ShapeType.Enum => $"new {Runtime}StringEnumConverter<{symbols.TypeReference(shape)}>()",
        ShapeType.IntEnum => $"new {Runtime}IntEnumConverter<{symbols.TypeReference(shape)}>()",
        ShapeType.Union => $"new {symbols.ConverterType(shape)}()",
        ShapeType.List => $"new {Runtime}ReadOnlyListConverter<{symbols.TypeArguments(shape)}>({Item(shape)})",
        ShapeType.Map => $"new {Runtime}ReadOnlyDictionaryConverter<{symbols.TypeArguments(shape)}>({Converter(Key(shape))}, {Item(shape)})",
        _ => $"new {Runtime}StructureConverter<{symbols.TypeReference(shape)}>()",
    };

    private static string Value(string name) => $"{Runtime}ValueConverters.{name}";

    private string Item(Shape collection)
    {
        var target = Target(collection);
        var converter = Converter(target);
        return !collection.Traits.Has(TraitIds.Sparse) ? converter
            : TypeReferences.IsValueType(target) ? $"new {Runtime}NullableConverter<{symbols.TypeReference(target)}>({converter})"
            : converter + "!";
    }

    // The type that converts the shape where the serializer can't: big integers, and lists and maps of them.
    private string? ConverterType(Shape shape)
    {
        if (shape.Type == ShapeType.BigInteger)
        {
            return Runtime + "BigIntegerConverter";
        }

        if (shape.Type is not (ShapeType.List or ShapeType.Map) || ConverterType(Target(shape)) is not { } item)
        {
            return null;
        }

        var target = Target(shape);
        var type = symbols.TypeReference(target);
        if (shape.Traits.Has(TraitIds.Sparse) && TypeReferences.IsValueType(target))
        {
            item = $"{Runtime}NullableConverter<{type}, {item}>";
            type += "?";
        }

        return shape.Type == ShapeType.List ? $"{Runtime}ReadOnlyListConverter<{type}, {item}>"
            : Key(shape).Type == ShapeType.Enum ? $"{Runtime}EnumMapConverter<{symbols.TypeReference(Key(shape))}, {type}, {item}>"
            : $"{Runtime}StringMapConverter<{type}, {item}>";
    }

    private Shape Innermost(Shape shape)
    {
        while (shape.Type is ShapeType.List or ShapeType.Map)
        {
            shape = Target(shape);
        }

        return shape;
    }

    private Shape Target(Shape collection) => model.Target(collection.Member(collection.Type == ShapeType.List ? "member" : "value")!);

    private Shape Key(Shape map) => model.Target(map.Member("key")!);
}
