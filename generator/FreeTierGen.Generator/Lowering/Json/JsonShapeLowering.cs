using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Json;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Json;

/// <summary>Says how the values of one shape are read and written.</summary>
internal sealed class JsonShapeLowering(LoweringContext context, SymbolTable symbols, IJsonProtocol protocol)
{
    private readonly SmithyModel _model = context.Model;
    private readonly JsonDirections _directions = new(context.Closure, protocol);
    private readonly JsonMemberLowering _members = new(context.Model, symbols, protocol);
    private readonly string _namespace = context.Options.Namespace + "." + JsonLowering.Namespace;

    /// <summary>The class for the shape, or null where it needs none.</summary>
    public JsonFileSpec? Lower(Shape shape)
    {
        var (reads, writes) = (_directions.Reads(shape), _directions.Writes(shape));
        return shape.Type switch
        {
            _ when !reads && !writes => null,
            ShapeType.Structure when shape.Id.Namespace == "smithy.api" => null,
            ShapeType.Structure when shape.Traits.Has(TraitIds.Error) && !_directions.IsReadMember(shape) && !_directions.HasMembersToRead(shape) => null,
            ShapeType.Structure => Structure(shape, reads, writes),
            ShapeType.Union => Union(shape, reads, writes),
            ShapeType.List => List(shape, reads, writes),
            ShapeType.Map => Map(shape, reads, writes),
            ShapeType.Enum when reads => Enum(shape),
            _ => null,
        };
    }

    private JsonStructureSpec Structure(Shape shape, bool reads, bool writes)
    {
        var isOutput = reads && _directions.IsOutput(shape);
        var members = _members.Lower(shape);
        return new JsonStructureSpec(_namespace, symbols.JsonTypeName(shape))
        {
            Type = symbols.TypeReference(shape),
            Reads = reads,
            Writes = writes,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Role = isOutput ? JsonRole.Output : shape.Traits.Has(TraitIds.Error) ? JsonRole.Error : JsonRole.Value,
            MetadataProperty = symbols.Shapes.IsOutput(shape) ? symbols.MetadataPropertyName(shape) : null,
            IsAlsoMember = _directions.IsReadMember(shape),
            Members = members,
            Dispatch = JsonDispatchLowering.Lower(members.Select(member => member.WireName)),
        };
    }

    private JsonUnionSpec Union(Shape shape, bool reads, bool writes)
    {
        var cases = _members.LowerCases(shape);
        var names = cases.Select(one => one.WireName).Concat(["__type"]);
        return new JsonUnionSpec(_namespace, symbols.JsonTypeName(shape))
        {
            Type = symbols.TypeReference(shape),
            Reads = reads,
            Writes = writes,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Cases = cases,
            Dispatch = JsonDispatchLowering.Lower(names),
        };
    }

    private JsonListSpec List(Shape shape, bool reads, bool writes) => new(_namespace, symbols.JsonTypeName(shape))
    {
        Type = symbols.TypeReference(shape),
        Reads = reads,
        Writes = writes,
        UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
        ArrayType = symbols.ItemType(shape) + "[]",
        ItemType = symbols.ItemType(shape),
        Item = _members.Value(shape.Member("member")!),
        IsSparse = shape.Traits.Has(TraitIds.Sparse),
    };

    private JsonMapSpec Map(Shape shape, bool reads, bool writes) => new(_namespace, symbols.JsonTypeName(shape))
    {
        Type = symbols.TypeReference(shape),
        Reads = reads,
        Writes = writes,
        UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
        DictionaryType = $"global::System.Collections.Generic.Dictionary<{symbols.TypeArguments(shape)}>",
        EntryTypes = symbols.TypeArguments(shape),
        ValueType = symbols.ItemType(shape),
        Key = _members.Value(shape.Member("key")!),
        Value = _members.Value(shape.Member("value")!),
        IsSparse = shape.Traits.Has(TraitIds.Sparse),
    };

    private JsonEnumSpec Enum(Shape shape) => new(_namespace, symbols.JsonTypeName(shape))
    {
        Type = symbols.TypeReference(shape),
        Reads = true,
        Writes = false,
        UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
        Properties = shape.Members.Select(member => symbols.Member(member).PropertyName).ToEquatableArray(),
        Dispatch = JsonDispatchLowering.Lower(shape.Members.Select(EnumValues.Text)),
    };
}
