using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Query;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Query;

/// <summary>Says how the values of one shape are written as entries of a form. Specified in "AWS query protocol" of the Smithy documentation.</summary>
internal sealed class FormShapeLowering
{
    private const string Write = "Write";
    private const string WriteFlattened = "WriteFlattened";

    /// <summary>Names that a writer's own variables and parameters have, and words of the patterns that its variables stand in.</summary>
    private static readonly HashSet<string> OwnNames = ["form", "value", "i", "entry", "dictionary", "number", .. ReservedWords.OfPatterns];

    private readonly SmithyModel _model;
    private readonly SymbolTable _symbols;
    private readonly SerializerTable _serializers;
    private readonly FormRules _rules;
    private readonly ShapeDirections _directions;
    private readonly MemberValues _values;
    private readonly HashSet<ShapeId> _wrapped;
    private readonly HashSet<ShapeId> _flattened;

    /// <summary>Prepares for all shapes of a client.</summary>
    public FormShapeLowering(LoweringContext context, SymbolTable symbols, SerializerTable serializers, FormRules rules, ShapeDirections directions)
    {
        (_model, _symbols, _serializers, _rules, _directions) = (context.Model, symbols, serializers, rules, directions);
        _values = new MemberValues(_model, symbols, serializers, rules);
        var holders = context.Closure.Shapes.Where(directions.Writes).SelectMany(shape => shape.Members).ToLookup(IsFlattened, member => member.Target);
        (_wrapped, _flattened) = ([.. holders[false]], [.. holders[true]]);
    }

    /// <summary>The class for the shape, or null where it needs none.</summary>
    public FormFileSpec? Lower(Shape shape) => shape.Type switch
    {
        _ when !_directions.Writes(shape) || shape.Id.Namespace == "smithy.api" => null,
        ShapeType.Structure => Structure(shape),
        ShapeType.Union => Union(shape),
        ShapeType.List => List(shape),
        ShapeType.Map => Map(shape),
        _ => null,
    };

    /// <summary>The method that writes values of the shape.</summary>
    public string WriterOf(Shape shape) => _serializers.Qualified(shape) + "." + (HasWrapped(shape) ? Write : WriteFlattened);

    private bool HasWrapped(Shape shape) => _wrapped.Contains(shape.Id) || !_flattened.Contains(shape.Id);

    private FormStructureSpec Structure(Shape shape)
    {
        var names = new NameScope(StringComparer.Ordinal, OwnNames);
        return new FormStructureSpec(_serializers.Namespace, _serializers.Name(shape))
        {
            Type = _symbols.TypeReference(shape),
            Reads = false,
            Writes = true,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Members = shape.Members
                .Where(member => _rules.IsInBody(_model, member) && !_symbols.Member(member).IsErrorMessage)
                .Select(member => Member(member, names))
                .ToEquatableArray(),
        };
    }

    private FormMemberSpec Member(Member member, NameScope names)
    {
        var symbol = _symbols.Member(member);
        var variable = names.Take(symbol.ParameterName, "Value");
        return new FormMemberSpec(Entry(member, _rules.Name(member), names), symbol.PropertyName, variable, symbol.IsNullable);
    }

    private FormUnionSpec Union(Shape shape)
    {
        var names = new NameScope(StringComparer.Ordinal, OwnNames);
        return new FormUnionSpec(_serializers.Namespace, _serializers.Name(shape))
        {
            Type = _symbols.TypeReference(shape),
            Reads = false,
            Writes = true,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Cases = shape.Members.Select(member => Case(shape, member, names)).ToEquatableArray(),
        };
    }

    private FormCaseSpec Case(Shape union, Member member, NameScope names)
    {
        var symbol = _symbols.Member(member);
        var variable = names.Take(symbol.ParameterName, "Value");
        return new FormCaseSpec(Entry(member, _rules.Name(member), names), _symbols.TypeReference(union) + "." + symbol.PropertyName, variable);
    }

    private FormListSpec List(Shape shape)
    {
        var item = shape.Member("member")!;
        return new FormListSpec(_serializers.Namespace, _serializers.Name(shape))
        {
            Type = _symbols.TypeReference(shape),
            Reads = false,
            Writes = true,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Wrapping = _rules.HasFlatLists ? null : item.Traits.String(TraitIds.XmlName) ?? "member",
            IsWrapped = HasWrapped(shape),
            IsFlattened = _flattened.Contains(shape.Id),
            IsSparse = shape.Traits.Has(TraitIds.Sparse),
            Item = new FormEntrySpec("", _values.Value(item), Method(item), "mark"),
            SendsEmpty = !_rules.HasFlatLists,
        };
    }

    private FormMapSpec Map(Shape shape)
    {
        var (key, value) = (shape.Member("key")!, shape.Member("value")!);
        return new FormMapSpec(_serializers.Namespace, _serializers.Name(shape))
        {
            Type = _symbols.TypeReference(shape),
            Reads = false,
            Writes = true,
            UsesDeprecated = Declarations.UsesDeprecated(_model, shape),
            Wrapping = "entry",
            IsWrapped = HasWrapped(shape),
            IsFlattened = _flattened.Contains(shape.Id),
            IsSparse = shape.Traits.Has(TraitIds.Sparse),
            DictionaryType = $"global::System.Collections.Generic.Dictionary<{_symbols.TypeArguments(shape)}>",
            EntryTypes = _symbols.TypeArguments(shape),
            Key = new FormEntrySpec(key.Traits.String(TraitIds.XmlName) ?? "key", _values.Value(key), Write, "mark"),
            Value = new FormEntrySpec(value.Traits.String(TraitIds.XmlName) ?? "value", _values.Value(value), Method(value), "mark"),
        };
    }

    private FormEntrySpec Entry(Member member, string name, NameScope names)
    {
        var value = _values.Value(member);
        var mark = value.Form == ValueForm.Aggregate ? names.Take(_symbols.Member(member).ParameterName + "Mark", "Value") : "";
        return new FormEntrySpec(name, value, Method(member), mark);
    }

    private string Method(Member member) => IsFlattened(member) ? WriteFlattened : Write;

    // Where all lists are flat, there is nothing to tell apart.
    private bool IsFlattened(Member member) => member.Traits.Has(TraitIds.XmlFlattened) && _model.Target(member).Type switch
    {
        ShapeType.List => !_rules.HasFlatLists,
        ShapeType.Map => true,
        _ => false,
    };
}
