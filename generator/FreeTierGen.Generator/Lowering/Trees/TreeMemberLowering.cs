using System.Text.Json;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Specs.Trees;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>Says how members are read and written.</summary>
internal sealed class TreeMemberLowering(SmithyModel model, SymbolTable symbols, SerializerTable serializers, ITreeRules rules, BodyShapes shapes)
{
    private readonly MemberValues _values = new(model, symbols, serializers, rules);

    /// <summary>Names that a reader's own variables and parameters have.</summary>
    private static readonly HashSet<string> ReaderNames = ["reader", "left", "member", "metadata", "details"];

    /// <summary>Names that a writer's own parameters have, and words of the patterns that its variables stand in.</summary>
    private static readonly HashSet<string> WriterNames = ["writer", "value", .. ReservedWords.OfPatterns];

    /// <summary>The members of a structure that stands there: those that are read from before the body, and those that are in it.</summary>
    public (EquatableArray<HeadMemberSpec> Head, EquatableArray<TreeMemberSpec> Body) Lower(Shape structure, ShapePosition position)
    {
        var readers = new NameScope(StringComparer.Ordinal, ReaderNames);
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        var head = position == ShapePosition.Output && shapes.Heads is { } heads ? heads.Lower(structure, readers) : [];
        return (head, LowerBody(structure, position, readers, writers));
    }

    /// <summary>The members of an event that are its payload beside each other.</summary>
    /// <param name="structure">The event.</param>
    /// <param name="readers">The names of the reader's variables.</param>
    public EquatableArray<TreeMemberSpec> LowerEvent(Shape structure, NameScope readers)
        => LowerBody(structure, ShapePosition.Event, readers, new NameScope(StringComparer.Ordinal, WriterNames));

    /// <summary>The cases of a union.</summary>
    public EquatableArray<TreeCaseSpec> LowerCases(Shape union)
    {
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        return union.Members.Select(member => Case(union, member, writers)).ToEquatableArray();
    }

    /// <summary>How the value of any member is read and written.</summary>
    public ValueSpec Value(Member member) => _values.Value(member);

    /// <summary>A member's name as an expression. Escaped here, so that nothing needs to be when it is written.</summary>
    public string WrittenName(Member member)
    {
        var name = rules.WireName(member);
        return CSharpLiteral.String(rules.Format == WireFormat.Json ? JsonEncodedText.Encode(name).ToString() : name) + "u8";
    }

    private EquatableArray<TreeMemberSpec> LowerBody(Shape structure, ShapePosition position, NameScope readers, NameScope writers)
        => shapes.BodyMembers(structure, position).Select(member => Lower(member, readers, writers)).ToEquatableArray();

    private TreeMemberSpec Lower(Member member, NameScope readers, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var value = Value(member);
        var variable = readers.Take(symbol.ParameterName, "Value");
        var (variableType, initial, result) = _values.Variable(member, variable);
        return new TreeMemberSpec
        {
            WireName = rules.WireName(member),
            WrittenName = WrittenName(member),
            PropertyName = symbol.PropertyName,
            ReadVariable = variable,
            WriteVariable = writers.Take(symbol.ParameterName, "Value"),
            Value = value,
            VariableType = variableType,
            InitialExpression = initial,
            ResultExpression = result,
            IsNullable = symbol.IsNullable,
        };
    }

    private TreeCaseSpec Case(Shape union, Member member, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var value = Value(member);
        var type = symbols.TypeReference(union) + "." + symbol.PropertyName;
        return new TreeCaseSpec(
            rules.WireName(member),
            WrittenName(member),
            type,
            value.Form == ValueForm.Unit ? type + ".Instance" : "new " + type,
            writers.Take(symbol.ParameterName, "Value"),
            value);
    }
}
