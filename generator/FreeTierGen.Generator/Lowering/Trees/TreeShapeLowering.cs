using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Trees;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>Says how the values of one shape are read and written.</summary>
internal sealed class TreeShapeLowering(
    LoweringContext context, SymbolTable symbols, SerializerTable serializers, ITreeRules rules, BodyShapes shapes)
{
    private readonly SmithyModel _model = context.Model;
    private readonly TreeMemberLowering _members = new(context.Model, symbols, serializers, rules, shapes);

    /// <summary>The classes for the shape; none where it needs none.</summary>
    public IEnumerable<TreeFileSpec> Lower(Shape shape)
        => shape.Type == ShapeType.Structure ? shapes.Classes.Of(shape).Select(one => Structure(shape, one))
            : Other(shape) is { } spec ? [spec]
            : [];

    /// <summary>The members of an event that are its payload beside each other.</summary>
    /// <param name="shape">The event.</param>
    /// <param name="className">The class that they are read and written in.</param>
    /// <param name="readers">The names of the reader's variables.</param>
    public TreeStructureSpec Event(Shape shape, string className, NameScope readers)
    {
        var members = _members.LowerEvent(shape, readers);
        return new TreeStructureSpec(serializers.Namespace, className)
        {
            Format = rules.Format,
            Type = symbols.TypeReference(shape),
            Reads = true,
            Writes = true,
            Members = members,
            Dispatch = TextDispatchLowering.Lower(members.Select(member => member.WireName)),
        };
    }

    /// <summary>A member's name as an expression, as the format has it.</summary>
    public string WrittenName(Member member) => _members.WrittenName(member);

    private TreeFileSpec? Other(Shape shape)
    {
        var (reads, writes) = (shapes.Directions.Reads(shape), shapes.Directions.Writes(shape));
        return shape.Type switch
        {
            _ when !reads && !writes => null,
            ShapeType.Union => Union(shape, reads, writes),
            ShapeType.List => List(shape, reads, writes),
            ShapeType.Map => Map(shape, reads, writes),
            ShapeType.Enum when reads => Enum(shape),
            _ => null,
        };
    }

    private TreeStructureSpec Structure(Shape shape, StructureClass one)
    {
        var role = shapes.RoleOf(shape, one);
        var (head, members) = _members.Lower(shape, one.Position);
        return new TreeStructureSpec(serializers.Namespace, one.Name)
        {
            Format = rules.Format,
            Type = symbols.TypeReference(shape),
            Reads = one.Reads,
            Writes = one.Writes,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Role = role,
            MetadataProperty = symbols.Shapes.IsOutput(shape) ? symbols.MetadataPropertyName(shape) : null,
            IsAlsoMember = one.Position == ShapePosition.Member && shapes.Directions.IsReadMember(shape),
            Head = head,
            TakesResponse = head.Count > 0 || (role == StructureRole.Output && shapes.Places.HasHead),
            Members = members,
            Dispatch = TextDispatchLowering.Lower(members.Select(member => member.WireName)),
        };
    }

    private TreeUnionSpec Union(Shape shape, bool reads, bool writes)
    {
        var cases = _members.LowerCases(shape);
        var names = cases.Select(one => one.WireName).Concat(["__type"]);
        return new TreeUnionSpec(serializers.Namespace, serializers.Name(shape))
        {
            Format = rules.Format,
            Type = symbols.TypeReference(shape),
            Reads = reads,
            Writes = writes,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Cases = cases,
            Dispatch = TextDispatchLowering.Lower(names),
        };
    }

    private TreeListSpec List(Shape shape, bool reads, bool writes) => new(serializers.Namespace, serializers.Name(shape))
    {
        Format = rules.Format,
        Type = symbols.TypeReference(shape),
        Reads = reads,
        Writes = writes,
        UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
        ArrayType = symbols.ItemType(shape) + "[]",
        ItemType = symbols.ItemType(shape),
        Item = _members.Value(shape.Member("member")!),
        IsSparse = shape.Traits.Has(TraitIds.Sparse),
    };

    private TreeMapSpec Map(Shape shape, bool reads, bool writes) => new(serializers.Namespace, serializers.Name(shape))
    {
        Format = rules.Format,
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

    private TreeEnumSpec Enum(Shape shape) => new(serializers.Namespace, serializers.Name(shape))
    {
        Format = rules.Format,
        Type = symbols.TypeReference(shape),
        Reads = true,
        Writes = false,
        UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
        Properties = shape.Members.Select(member => symbols.Member(member).PropertyName).ToEquatableArray(),
        Dispatch = TextDispatchLowering.Lower(shape.Members.Select(EnumValues.Text)),
    };
}
