using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>Says what forms members' values have in a body, and what a reader keeps them in.</summary>
internal sealed class MemberValues(SmithyModel model, SymbolTable symbols, SerializerTable serializers, IBodyRules rules)
{
    /// <summary>How the value of any member is read and written.</summary>
    public ValueSpec Value(Member member) => Value(member, rules.DefaultTimestampForm);

    /// <summary>How the value of any member is read and written where timestamps that say nothing have another form.</summary>
    public ValueSpec Value(Member member, ValueForm defaultTimestamp)
    {
        var target = model.Target(member);
        var type = symbols.Member(member).Type;
        return target.Type switch
        {
            ShapeType.Timestamp => new ValueSpec(TimestampForm(member, target, defaultTimestamp), type, null),
            ShapeType.String when rules.HasUrlNames && member.Traits.Has(UrlNames.Encoded) => new ValueSpec(ValueForm.UrlString, type, null),
            ShapeType.Enum => new ValueSpec(ValueForm.Enum, type, serializers.Name(target)),
            ShapeType.Structure or ShapeType.Union or ShapeType.List or ShapeType.Map => type.Length == 0
                ? new ValueSpec(ValueForm.Unit, type, null)
                : new ValueSpec(ValueForm.Aggregate, type, serializers.Name(target)),
            _ => new ValueSpec(SimpleForm(target.Type), type, null),
        };
    }

    /// <summary>The local variable that a reader keeps a member's value in.</summary>
    /// <param name="member">The member.</param>
    /// <param name="variable">The variable's name.</param>
    /// <returns>Its type, what it begins with, and the expression that the property is set to in the end.</returns>
    public (string Type, string Initial, string Result) Variable(Member member, string variable)
    {
        var (symbol, target) = (symbols.Member(member), model.Target(member));

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

    private ValueForm TimestampForm(Member member, Shape target, ValueForm otherwise)
        => (member.Traits.String(TraitIds.TimestampFormat) ?? target.Traits.String(TraitIds.TimestampFormat)) switch
        {
            _ when !rules.HasTimestampFormats => rules.DefaultTimestampForm,
            "epoch-seconds" => ValueForm.EpochSeconds,
            "date-time" => ValueForm.DateTime,
            "http-date" => ValueForm.HttpDate,
            _ => otherwise,
        };

    private ValueForm SimpleForm(ShapeType type) => type switch
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
        ShapeType.BigInteger when rules.HasBigNumbersAsText => ValueForm.BigIntegerText,
        ShapeType.BigDecimal when rules.HasBigNumbersAsText => ValueForm.BigDecimalText,
        ShapeType.BigInteger => ValueForm.BigInteger,
        ShapeType.BigDecimal => ValueForm.BigDecimal,
        ShapeType.Blob => ValueForm.Blob,
        ShapeType.Document => ValueForm.Document,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No form on the wire."),
    };
}
