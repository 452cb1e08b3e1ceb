using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Specs.Xml;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Xml;

/// <summary>Says how members are read and written as XML.</summary>
internal sealed class XmlMemberLowering(
    SmithyModel model, SymbolTable symbols, SerializerTable serializers, XmlTags tags, IBodyRules rules, BodyShapes shapes)
{
    private const string Collections = "global::FreeTierGen.Runtime.Json.";

    /// <summary>Names that a reader's own variables and parameters have.</summary>
    private static readonly HashSet<string> ReaderNames = ["xml", "element", "member", "metadata", "details", "response", "known", "unknown"];

    /// <summary>Names that a writer's own variables and parameters have, and words of the patterns that its variables stand in.</summary>
    private static readonly HashSet<string> WriterNames = ["writer", "value", "i", "item", .. ReservedWords.OfPatterns];

    private readonly MemberValues _values = new(model, symbols, serializers, rules);

    /// <summary>The members of a structure that stands there: those that are read from before the body, and those that are in it.</summary>
    public (EquatableArray<HeadMemberSpec> Head, IReadOnlyList<XmlMemberSpec> Body) Lower(Shape structure, ShapePosition position)
    {
        var readers = new NameScope(StringComparer.Ordinal, ReaderNames);
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        var head = position == ShapePosition.Output && shapes.Heads is { } heads ? heads.Lower(structure, readers) : [];
        var body = shapes.BodyMembers(structure, position).Select(member => Lower(member, readers, writers)).ToList();
        return (head, body);
    }

    /// <summary>The members of an event that are its payload beside each other.</summary>
    /// <param name="structure">The event.</param>
    /// <param name="readers">The names of the reader's variables.</param>
    public IReadOnlyList<XmlMemberSpec> LowerEvent(Shape structure, NameScope readers)
    {
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        return shapes.BodyMembers(structure, ShapePosition.Event).Select(member => Lower(member, readers, writers)).ToList();
    }

    /// <summary>The cases of a union.</summary>
    public EquatableArray<XmlCaseSpec> LowerCases(Shape union)
    {
        var readers = new NameScope(StringComparer.Ordinal, ReaderNames);
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        return union.Members.Select(member => Case(union, member, readers, writers)).ToEquatableArray();
    }

    /// <summary>An item of a list.</summary>
    public XmlItemSpec Item(Shape list)
    {
        var item = list.Member("member")!;
        return new XmlItemSpec(tags.Element(item), _values.Value(item), symbols.ItemType(list), list.Traits.Has(TraitIds.Sparse));
    }

    /// <summary>A map's keys and values.</summary>
    public (XmlItemSpec Key, XmlItemSpec Value) Entry(Shape map)
    {
        var (key, value) = (map.Member("key")!, map.Member("value")!);
        return (
            new XmlItemSpec(tags.Element(key), _values.Value(key), symbols.Member(key).Type, IsSparse: false),
            new XmlItemSpec(tags.Element(value), _values.Value(value), symbols.ItemType(map), map.Traits.Has(TraitIds.Sparse)));
    }

    /// <summary>What a reader gathers a map's entries in, and the method that makes a map of them.</summary>
    public (string Type, string Result) Entries(Shape map) => model.Target(map.Member("key")!).Type == ShapeType.Enum
        ? ($"{Collections}JsonEntries<{symbols.TypeArguments(map)}>", "ToDictionary")
        : ($"{Collections}JsonTextEntries<{symbols.ItemType(map)}>", "ToMap");

    private XmlMemberSpec Lower(Member member, NameScope readers, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var variable = readers.Take(symbol.ParameterName, "Value");
        var flattened = Flattened(member);
        var (variableType, initial, result) = flattened is null
            ? _values.Variable(member, variable)
            : Gathering(flattened, variable, symbol.IsNullable);
        return new XmlMemberSpec
        {
            Element = Tags(member),
            IsAttribute = tags.IsAttribute(member),
            Flattened = flattened,
            PropertyName = symbol.PropertyName,
            ReadVariable = variable,
            WriteVariable = writers.Take(symbol.ParameterName, "Value"),
            Value = _values.Value(member),
            VariableType = variableType,
            InitialExpression = initial,
            ResultExpression = result,
            IsNullable = symbol.IsNullable,
        };
    }

    // Without an element of its own, a collection that has no items is absent.
    private static (string Type, string Initial, string Result) Gathering(XmlFlattenedSpec flattened, string variable, bool isNullable)
    {
        var made = $"{variable}.{flattened.Result}()";
        return ("var", $"new {flattened.Gatherer}()", isNullable ? $"{variable}.IsEmpty ? null : {made}" : made);
    }

    private XmlCaseSpec Case(Shape union, Member member, NameScope readers, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var value = _values.Value(member);
        var type = symbols.TypeReference(union) + "." + symbol.PropertyName;
        return new XmlCaseSpec(
            Tags(member),
            type,
            value.Form == ValueForm.Unit ? type + ".Instance" : "new " + type,
            readers.Take(symbol.ParameterName, "Value"),
            writers.Take(symbol.ParameterName, "Value"),
            value,
            Flattened(member));
    }

    private XmlElementSpec Tags(Member member)
        => tags.IsAttribute(member) ? XmlTags.Attribute(member)
            : tags.IsFlattened(member) && model.Target(member) is { Type: ShapeType.List } list ? tags.FlattenedItem(member, list.Member("member")!)
            : tags.Element(member);

    private XmlFlattenedSpec? Flattened(Member member)
    {
        if (!tags.IsFlattened(member))
        {
            return null;
        }

        var target = model.Target(member);
        if (target.Type == ShapeType.Map)
        {
            var (entries, result) = Entries(target);
            return new XmlFlattenedSpec(entries, result, null);
        }

        return new XmlFlattenedSpec($"{Collections}JsonItems<{symbols.ItemType(target)}>", "ToArray", Item(target));
    }
}
