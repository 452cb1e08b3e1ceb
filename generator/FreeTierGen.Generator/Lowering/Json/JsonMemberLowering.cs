using System.Text.Json;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Json;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Json;

/// <summary>Says how members are read and written.</summary>
internal sealed class JsonMemberLowering(SmithyModel model, SymbolTable symbols, IJsonProtocol protocol)
{
    /// <summary>Names that a reader's own variables and parameters have.</summary>
    private static readonly HashSet<string> ReaderNames = ["reader", "member", "metadata", "details"];

    /// <summary>Names that a writer's own parameters have, and words of the patterns that its variables stand in.</summary>
    private static readonly HashSet<string> WriterNames = ["writer", "value", .. ReservedWords.OfPatterns];

    /// <summary>The members of a structure that are in the body.</summary>
    public EquatableArray<JsonMemberSpec> Lower(Shape structure)
    {
        var readers = new NameScope(StringComparer.Ordinal, ReaderNames);
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        return structure.Members
            .Where(member => protocol.IsInBody(model, member) && !symbols.Member(member).IsErrorMessage)
            .Select(member => Lower(member, readers, writers))
            .ToEquatableArray();
    }

    /// <summary>The cases of a union.</summary>
    public EquatableArray<JsonCaseSpec> LowerCases(Shape union)
    {
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        return union.Members.Select(member => Case(union, member, writers)).ToEquatableArray();
    }

    /// <summary>How the value of any member is read and written.</summary>
    public JsonValue Value(Member member)
    {
        var target = model.Target(member);
        var type = symbols.Member(member).Type;
        return target.Type switch
        {
            ShapeType.Timestamp => new JsonValue(TimestampForm(member, target), type, null),
            ShapeType.Enum => new JsonValue(JsonForm.Enum, type, symbols.JsonTypeName(target)),
            ShapeType.Structure or ShapeType.Union or ShapeType.List or ShapeType.Map => type.Length == 0
                ? new JsonValue(JsonForm.Unit, type, null)
                : new JsonValue(JsonForm.Aggregate, type, symbols.JsonTypeName(target)),
            _ => new JsonValue(SimpleForm(target.Type), type, null),
        };
    }

    private JsonMemberSpec Lower(Member member, NameScope readers, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var value = Value(member);
        var variable = readers.Take(symbol.ParameterName, "Value");
        var (variableType, initial, result) = Variable(symbol, model.Target(member), variable);
        return new JsonMemberSpec
        {
            WireName = protocol.WireName(member),
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

    private JsonCaseSpec Case(Shape union, Member member, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var value = Value(member);
        var type = symbols.TypeReference(union) + "." + symbol.PropertyName;
        return new JsonCaseSpec(
            protocol.WireName(member),
            WrittenName(member),
            type,
            value.Form == JsonForm.Unit ? type + ".Instance" : "new " + type,
            writers.Take(symbol.ParameterName, "Value"),
            value);
    }

    // Escaped here, so that nothing needs to be when it is written.
    private string WrittenName(Member member)
        => CSharpLiteral.String(JsonEncodedText.Encode(protocol.WireName(member)).ToString()) + "u8";

    private JsonForm TimestampForm(Member member, Shape target)
        => (member.Traits.String(TraitIds.TimestampFormat) ?? target.Traits.String(TraitIds.TimestampFormat)) switch
        {
            "epoch-seconds" => JsonForm.EpochSeconds,
            "date-time" => JsonForm.DateTime,
            "http-date" => JsonForm.HttpDate,
            _ => protocol.DefaultTimestampForm,
        };

    private static JsonForm SimpleForm(ShapeType type) => type switch
    {
        ShapeType.String => JsonForm.String,
        ShapeType.Boolean => JsonForm.Boolean,
        ShapeType.Byte => JsonForm.SByte,
        ShapeType.Short => JsonForm.Int16,
        ShapeType.Integer => JsonForm.Int32,
        ShapeType.IntEnum => JsonForm.IntEnum,
        ShapeType.Long => JsonForm.Int64,
        ShapeType.Float => JsonForm.Single,
        ShapeType.Double => JsonForm.Double,
        ShapeType.BigInteger => JsonForm.BigInteger,
        ShapeType.BigDecimal => JsonForm.BigDecimal,
        ShapeType.Blob => JsonForm.Blob,
        ShapeType.Document => JsonForm.Document,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No form in JSON."),
    };
}
