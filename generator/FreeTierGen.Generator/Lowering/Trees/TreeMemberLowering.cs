using System.Text.Json;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Trees;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>Says how members are read and written.</summary>
internal sealed class TreeMemberLowering(SmithyModel model, SymbolTable symbols, SerializerTable serializers, ITreeRules rules)
{
    /// <summary>Names that a reader's own variables and parameters have.</summary>
    private static readonly HashSet<string> ReaderNames = ["reader", "member", "metadata", "details"];

    /// <summary>Names that a writer's own parameters have, and words of the patterns that its variables stand in.</summary>
    private static readonly HashSet<string> WriterNames = ["writer", "value", .. ReservedWords.OfPatterns];

    /// <summary>The members of a structure that are in the body.</summary>
    public EquatableArray<TreeMemberSpec> Lower(Shape structure)
    {
        var readers = new NameScope(StringComparer.Ordinal, ReaderNames);
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        return structure.Members
            .Where(member => rules.IsInBody(model, member) && !symbols.Member(member).IsErrorMessage)
            .Select(member => Lower(member, readers, writers))
            .ToEquatableArray();
    }

    /// <summary>The cases of a union.</summary>
    public EquatableArray<TreeCaseSpec> LowerCases(Shape union)
    {
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        return union.Members.Select(member => Case(union, member, writers)).ToEquatableArray();
    }

    /// <summary>How the value of any member is read and written.</summary>
    public ValueSpec Value(Member member)
    {
        var target = model.Target(member);
        var type = symbols.Member(member).Type;
        return target.Type switch
        {
            ShapeType.Timestamp => new ValueSpec(TimestampForm(member, target), type, null),
            ShapeType.Enum => new ValueSpec(ValueForm.Enum, type, serializers.Name(target)),
            ShapeType.Structure or ShapeType.Union or ShapeType.List or ShapeType.Map => type.Length == 0
                ? new ValueSpec(ValueForm.Unit, type, null)
                : new ValueSpec(ValueForm.Aggregate, type, serializers.Name(target)),
            _ => new ValueSpec(SimpleForm(target.Type), type, null),
        };
    }

    private TreeMemberSpec Lower(Member member, NameScope readers, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var value = Value(member);
        var variable = readers.Take(symbol.ParameterName, "Value");
        var (variableType, initial, result) = Variable(symbol, model.Target(member), variable);
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

    private (string Type, string Initial, string Result) Variable(MemberSymbol symbol, Shape target, string variable)
    {
        // Lists are what their readers make, so that no interface stands between.
        var type = target.Type == ShapeType.List ? symbols.ItemType(target) + "[]" : symbol.Type;

        if (symbol.IsNullable)
        {
            return (type + "?", "null", variable);
        }

        if (symbol.IsValueType && target.Type != ShapeType.Document)
        {
            return (type, symbol.AbsentExpression, variable);
        }

        // What costs something to make is made only where it is needed.
        return (type + "?", "null", $"{variable} ?? {symbol.AbsentExpression}");
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

    // Escaped here, so that nothing needs to be when it is written.
    private string WrittenName(Member member)
        => CSharpLiteral.String(JsonEncodedText.Encode(rules.WireName(member)).ToString()) + "u8";

    private ValueForm TimestampForm(Member member, Shape target)
        => (member.Traits.String(TraitIds.TimestampFormat) ?? target.Traits.String(TraitIds.TimestampFormat)) switch
        {
            "epoch-seconds" => ValueForm.EpochSeconds,
            "date-time" => ValueForm.DateTime,
            "http-date" => ValueForm.HttpDate,
            _ => rules.DefaultTimestampForm,
        };

    private static ValueForm SimpleForm(ShapeType type) => type switch
    {
        ShapeType.String => ValueForm.String,
        ShapeType.Boolean => ValueForm.Boolean,
        ShapeType.Byte => ValueForm.SByte,
        ShapeType.Short => ValueForm.Int16,
        ShapeType.Integer => ValueForm.Int32,
        ShapeType.IntEnum => ValueForm.IntEnum,
        ShapeType.Long => ValueForm.Int64,
        ShapeType.Float => ValueForm.Single,
        ShapeType.Double => ValueForm.Double,
        ShapeType.BigInteger => ValueForm.BigInteger,
        ShapeType.BigDecimal => ValueForm.BigDecimal,
        ShapeType.Blob => ValueForm.Blob,
        ShapeType.Document => ValueForm.Document,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No form in JSON."),
    };
}
