using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Http;
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
    private readonly BodyShapes _shapes;
    private readonly bool _isReadOnly;
    private readonly XmlMemberLowering _members;
    private readonly HashSet<ShapeId> _wrapped;

    /// <summary>Prepares for all shapes of a client.</summary>
    /// <param name="context">What to work from.</param>
    /// <param name="symbols">Names and types.</param>
    /// <param name="serializers">The names of the classes.</param>
    /// <param name="rules">What the protocol decides.</param>
    /// <param name="shapes">What it decides of shapes.</param>
    /// <param name="isReadOnly">Whether the protocol writes in another format.</param>
    public XmlShapeLowering(
        LoweringContext context, SymbolTable symbols, SerializerTable serializers, IBodyRules rules, BodyShapes shapes, bool isReadOnly)
    {
        (_context, _symbols, _serializers, _shapes, _isReadOnly) = (context, symbols, serializers, shapes, isReadOnly);
        Tags = new XmlTags(context.Model, context.Closure.Service);
        _members = new XmlMemberLowering(context.Model, symbols, serializers, Tags, rules, shapes);
        _wrapped = [.. context.Closure.Shapes.SelectMany(shape => shape.Members).Where(member => !Tags.IsFlattened(member)).Select(member => member.Target)];
    }

    /// <summary>Names and namespaces.</summary>
    public XmlTags Tags { get; }

    /// <summary>The classes for the shape; none where it needs none.</summary>
    public IEnumerable<XmlFileSpec> Lower(Shape shape)
        => shape.Type == ShapeType.Structure
            ? _shapes.Classes.Of(shape).Where(one => one.Reads || !_isReadOnly).Select(one => Structure(shape, one))
            : Other(shape) is { } spec ? [spec]
            : [];

    /// <summary>The members of an event that are its payload beside each other.</summary>
    /// <param name="shape">The event.</param>
    /// <param name="className">The class that they are read and written in.</param>
    /// <param name="readers">The names of the reader's variables.</param>
    public XmlStructureSpec Event(Shape shape, string className, NameScope readers)
    {
        var members = _members.LowerEvent(shape, readers);
        var elements = members.Where(member => !member.IsAttribute).ToEquatableArray();
        return new XmlStructureSpec(_serializers.Namespace, className)
        {
            Type = _symbols.TypeReference(shape),
            Reads = true,
            Writes = true,
            IsRecursive = false,
            Attributes = members.Where(member => member.IsAttribute).ToEquatableArray(),
            Elements = elements,
            Dispatch = TextDispatchLowering.Lower(elements.Select(member => member.Element.Name)),
        };
    }

    private XmlFileSpec? Other(Shape shape)
    {
        var (reads, writes) = (_shapes.Directions.Reads(shape), !_isReadOnly && _shapes.Directions.Writes(shape));
        return shape.Type switch
        {
            _ when !reads && !writes => null,
            ShapeType.Union => Union(shape, reads, writes),

            // Who holds a list without an element around it reads and writes the items itself.
            ShapeType.List when _wrapped.Contains(shape.Id) => List(shape, reads, writes),
            ShapeType.Map => Map(shape, reads, writes),
            ShapeType.Enum when reads => Enum(shape),
            _ => null,
        };
    }

    private XmlStructureSpec Structure(Shape shape, StructureClass one)
    {
        var role = _shapes.RoleOf(shape, one);
        var (head, members) = _members.Lower(shape, one.Position);
        var elements = members.Where(member => !member.IsAttribute).ToEquatableArray();
        return new XmlStructureSpec(_serializers.Namespace, one.Name)
        {
            Type = _symbols.TypeReference(shape),
            Reads = one.Reads,
            Writes = !_isReadOnly && one.Writes,
            UsesDeprecated = Declarations.UsesDeprecated(_context.Model, shape),
            IsRecursive = _symbols.Validation.IsRecursive(shape),
            Role = role,
            MetadataProperty = _symbols.Shapes.IsOutput(shape) ? _symbols.MetadataPropertyName(shape) : null,
            IsAlsoMember = one.Position == ShapePosition.Member && _shapes.Directions.IsReadMember(shape),
            Head = head,
            TakesResponse = head.Count > 0 || (role == StructureRole.Output && _shapes.Places.HasHead),
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
            IsRecursive = _symbols.Validation.IsRecursive(shape),
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
