using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Xml;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Xml;

/// <summary>Says how the values of one shape are read and written as XML.</summary>
internal sealed class XmlShapeLowering
{
    private readonly LoweringContext _context;
    private readonly SymbolTable _symbols;
    private readonly SerializerTable _serializers;
    private readonly IBodyRules _rules;
    private readonly ShapeDirections _directions;
    private readonly bool _isReadOnly;
    private readonly XmlMemberLowering _members;
    private readonly HashSet<ShapeId> _wrapped;

    /// <summary>Prepares for all shapes of a client.</summary>
    /// <param name="context">What to work from.</param>
    /// <param name="symbols">Names and types.</param>
    /// <param name="serializers">The names of the classes.</param>
    /// <param name="rules">What the protocol decides.</param>
    /// <param name="directions">What is read and what is written.</param>
    /// <param name="isReadOnly">Whether the protocol writes in another format.</param>
    public XmlShapeLowering(
        LoweringContext context, SymbolTable symbols, SerializerTable serializers, IBodyRules rules, ShapeDirections directions, bool isReadOnly)
    {
        (_context, _symbols, _serializers, _rules, _directions, _isReadOnly) = (context, symbols, serializers, rules, directions, isReadOnly);
        Tags = new XmlTags(context.Model, context.Closure.Service);
        _members = new XmlMemberLowering(context.Model, symbols, serializers, Tags, rules);
        _wrapped = [.. context.Closure.Shapes.SelectMany(shape => shape.Members).Where(member => !Tags.IsFlattened(member)).Select(member => member.Target)];
    }

    /// <summary>Names and namespaces.</summary>
    public XmlTags Tags { get; }

    /// <summary>The class for the shape, or null where it needs none.</summary>
    public XmlFileSpec? Lower(Shape shape)
    {
        var (reads, writes) = (_directions.Reads(shape), !_isReadOnly && _directions.Writes(shape));
        return shape.Type switch
        {
            _ when !reads && !writes => null,
            ShapeType.Structure when shape.Id.Namespace == "smithy.api" => null,
            ShapeType.Structure when IsNeverRead(shape) => null,
            ShapeType.Structure => Structure(shape, reads, writes),
            ShapeType.Union => Union(shape, reads, writes),

            // Who holds a list without an element around it reads and writes the items itself.
            ShapeType.List when _wrapped.Contains(shape.Id) => List(shape, reads, writes),
            ShapeType.Map => Map(shape, reads, writes),
            ShapeType.Enum when reads => Enum(shape),
            _ => null,
        };
    }

    private bool IsNeverRead(Shape shape)
        => shape.Traits.Has(TraitIds.Error) && !_directions.IsReadMember(shape) && !_directions.HasMembersToRead(shape);

    private XmlStructureSpec Structure(Shape shape, bool reads, bool writes)
    {
        var members = _members.Lower(shape.Members
            .Where(member => _rules.IsInBody(_context.Model, member) && !_symbols.Member(member).IsErrorMessage));
        var elements = members.Where(member => !member.IsAttribute).ToEquatableArray();
        return new XmlStructureSpec(_serializers.Namespace, _serializers.Name(shape))
        {
            Type = _symbols.TypeReference(shape),
            Reads = reads,
            Writes = writes,
            UsesDeprecated = Declarations.UsesDeprecated(_context.Model, shape),
            Role = reads && _directions.IsOutput(shape) ? StructureRole.Output
                : shape.Traits.Has(TraitIds.Error) ? StructureRole.Error
                : StructureRole.Value,
            MetadataProperty = _symbols.Shapes.IsOutput(shape) ? _symbols.MetadataPropertyName(shape) : null,
            IsAlsoMember = _directions.IsReadMember(shape),
            Attributes = members.Where(member => member.IsAttribute).ToEquatableArray(),
            Elements = elements,
            Dispatch = TextDispatchLowering.Lower(elements.Select(member => member.Element.Name)),
        };
    }

    private XmlUnionSpec Union(Shape shape, bool reads, bool writes)
    {
        var cases = _members.LowerCases(shape);
        return new XmlUnionSpec(_serializers.Namespace, _serializers.Name(shape))
        {
            Type = _symbols.TypeReference(shape),
            Reads = reads,
            Writes = writes,
            UsesDeprecated = Declarations.UsesDeprecated(_context.Model, shape),
            Cases = cases,
            Dispatch = TextDispatchLowering.Lower(cases.Select(one => one.Element.Name)),
        };
    }

    private XmlListSpec List(Shape shape, bool reads, bool writes) => new(_serializers.Namespace, _serializers.Name(shape))
    {
        Type = _symbols.TypeReference(shape),
        Reads = reads,
        Writes = writes,
        UsesDeprecated = Declarations.UsesDeprecated(_context.Model, shape),
        ArrayType = _symbols.ItemType(shape) + "[]",
        Item = _members.Item(shape),
    };

    private XmlMapSpec Map(Shape shape, bool reads, bool writes)
    {
        var (key, value) = _members.Entry(shape);
        var (entries, result) = _members.Entries(shape);
        return new XmlMapSpec(_serializers.Namespace, _serializers.Name(shape))
        {
            Type = _symbols.TypeReference(shape),
            Reads = reads,
            Writes = writes,
            UsesDeprecated = Declarations.UsesDeprecated(_context.Model, shape),
            EntriesType = entries,
            EntriesResult = result,
            DictionaryType = $"global::System.Collections.Generic.Dictionary<{_symbols.TypeArguments(shape)}>",
            EntryTypes = _symbols.TypeArguments(shape),
            Dispatch = TextDispatchLowering.Lower([key.Element.Name, value.Element.Name]),
            Key = key,
            Value = value,
        };
    }

    private XmlEnumSpec Enum(Shape shape) => new(_serializers.Namespace, _serializers.Name(shape))
    {
        Type = _symbols.TypeReference(shape),
        Reads = true,
        Writes = false,
        UsesDeprecated = Declarations.UsesDeprecated(_context.Model, shape),
        Properties = shape.Members.Select(member => _symbols.Member(member).PropertyName).ToEquatableArray(),
        Dispatch = TextDispatchLowering.Lower(shape.Members.Select(EnumValues.Text)),
    };
}
