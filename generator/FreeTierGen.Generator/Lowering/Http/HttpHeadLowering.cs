using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>Says how members are read that are not in the body beside others: from headers, from the status, or as the body itself.</summary>
internal sealed class HttpHeadLowering(
    SmithyModel model, SymbolTable symbols, HttpBindings bindings, MemberValues values, IHttpFormat format)
{
    /// <summary>Names that the variables have which reading a header needs.</summary>
    private static readonly string[] Names = ["response", "header", "values", "items", "item"];

    /// <summary>The members of an output or error that are not in the body beside others.</summary>
    /// <param name="structure">The output or error.</param>
    /// <param name="names">The names of the reader's variables.</param>
    public EquatableArray<HeadMemberSpec> Lower(Shape structure, NameScope names)
    {
        var members = structure.Members
            .Where(member => bindings.Of(member, ShapePosition.Output) != MemberPlace.Body
                && !symbols.Member(member).IsErrorMessage
                && !EventStreams.IsStream(model.Target(member)))
            .ToList();
        if (members.Count > 0)
        {
            names.Reserve(Names);
        }

        // What stands before events comes once: nobody asks again for what is missing.
        var isBeforeEvents = EventStreams.Find(model, structure) is not null;
        return members.Select(member => Lower(member, names, isBeforeEvents && IsNeeded(member))).ToEquatableArray();
    }

    private bool IsNeeded(Member member)
        => Nullability.IsRequired(member) && !symbols.Member(member).IsNullable && bindings.Location(member, ShapePosition.Output) == HttpLocation.Header;

    private HeadMemberSpec Lower(Member member, NameScope names, bool isNeeded)
    {
        var symbol = symbols.Member(member);
        var target = model.Target(member);
        var source = Source(member, target);
        var isListHeader = source == HeadSource.Header && target.Type == ShapeType.List;
        var value = isListHeader ? target.Member("member")! : member;
        var variable = names.Take(symbol.ParameterName, "Value");
        var (type, initial, result) = IsAlwaysThere(source) ? (symbol.Type, "", variable)
            : isNeeded ? (symbol.Type + "?", "null", $"{variable} ?? throw {Missing(member)}")
            : values.Variable(member, variable);
        return new HeadMemberSpec
        {
            Source = source,
            Name = source switch
            {
                HeadSource.Header => member.Traits.String(TraitIds.HttpHeader)!,
                HeadSource.PrefixHeaders => member.Traits.String(TraitIds.HttpPrefixHeaders)!,
                _ => member.Name,
            },
            Item = isListHeader ? values.Value(value, ValueForm.HttpDate) : null,
            IsNullWhereUnreadable = symbol.IsNullable && member.Traits.Has(UnparsedDates.NullWhereUnreadable),
            IsBase64 = source == HeadSource.Header && HttpMediaTypes.Of(model, value) is not null,
            Reader = source == HeadSource.Value ? format.PayloadReader(member) : null,
            PropertyName = symbol.PropertyName,
            ReadVariable = variable,
            WriteVariable = source == HeadSource.Header ? names.Take(symbol.ParameterName + "Text", "Value") : variable,
            Value = values.Value(member, ValueForm.HttpDate),
            VariableType = type,
            InitialExpression = initial,
            ResultExpression = result,
            IsNullable = symbol.IsNullable,
        };
    }

    private static string Missing(Member member)
        => $"global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.Missing({CSharpLiteral.String(member.Traits.String(TraitIds.HttpHeader)!)})";

    private static bool IsAlwaysThere(HeadSource source) => source is HeadSource.Stream or HeadSource.Status or HeadSource.PrefixHeaders;

    private HeadSource Source(Member member, Shape target) => bindings.Location(member, ShapePosition.Output) switch
    {
        HttpLocation.Header => HeadSource.Header,
        HttpLocation.PrefixHeaders => HeadSource.PrefixHeaders,
        HttpLocation.Status => HeadSource.Status,
        HttpLocation.Payload => target.Type switch
        {
            ShapeType.String or ShapeType.Enum => HeadSource.Text,
            ShapeType.Blob => Streamed(member, target),
            _ => HeadSource.Value,
        },
        _ => HeadSource.Nothing,
    };

    // The body of an error has been read by then.
    private static HeadSource Streamed(Member member, Shape target)
        => !target.Traits.Has(TraitIds.Streaming) ? HeadSource.Bytes
            : member.Container.Traits.Has(TraitIds.Error) ? HeadSource.Nothing
            : HeadSource.Stream;
}
