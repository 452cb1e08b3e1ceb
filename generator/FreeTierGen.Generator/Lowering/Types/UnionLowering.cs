using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what a union's classes have.</summary>
internal sealed class UnionLowering(LoweringContext context, SymbolTable symbols)
{
    // What a converter's methods call their own.
    private static readonly HashSet<string> ConverterNames = ["name", "options", "reader", "unknown", "value", "writer", .. ReservedWords.OfPatterns];

    private readonly ValidatorLowering _validators = new(context.Model, symbols);
    private readonly JsonConversion _json = new(context.Model, symbols);

    /// <summary>The classes of a union.</summary>
    public UnionSpec Lower(Shape shape)
        => new(
            Declarations.Of(context, symbols, shape, $"The union {shape.Id.Name}."),
            Cases(shape),
            symbols.HasAbsentInstance(shape),
            symbols.ConverterType(shape),
            _validators.LowerUnion(shape));

    /// <summary>The class that converts it for <c>JsonSerializer</c>.</summary>
    public UnionConverterSpec LowerConverter(Shape shape)
    {
        var variables = new NameScope(StringComparer.Ordinal, ConverterNames);
        return new($"{context.Options.Namespace}.{SerializerTable.Folder}", context.Visibility, symbols.ConverterName(shape))
        {
            Type = symbols.TypeReference(shape),
            Cases = shape.Members.Select(member => Converted(shape, member, variables)).ToEquatableArray(),
            UsesDeprecated = Declarations.UsesDeprecated(context.Model, shape),
        };
    }

    private ConvertedCaseSpec Converted(Shape shape, Member member, NameScope variables)
    {
        var symbol = symbols.Member(member);
        var hasValue = symbol.Type.Length > 0;
        return new ConvertedCaseSpec(
            member.Name,
            $"{symbols.TypeReference(shape)}.{symbol.PropertyName}",
            ReservedWords.EscapeVariable(variables.Take(symbol.ParameterName, "Case")),
            hasValue ? symbol.Type : null,
            hasValue ? _json.Converter(context.Model.Target(member)) : null);
    }

    private EquatableArray<UnionCaseSpec> Cases(Shape shape)
    {
        var parameters = new NameScope(StringComparer.Ordinal, ReservedWords.OfMatch);
        return shape.Members.Select(member => Case(member, parameters)).ToEquatableArray();
    }

    private UnionCaseSpec Case(Member member, NameScope parameters)
    {
        var symbol = symbols.Member(member);
        return new UnionCaseSpec(
            symbol.PropertyName,
            ReservedWords.EscapeVariable(parameters.Take(symbol.ParameterName, "Case")),
            symbol.Type.Length == 0 ? null : symbol.Type,
            !symbol.IsValueType,
            Declarations.Documentation(context, member, context.Model.Target(member)) with
            {
                Note = symbols.Validation.Words.Of(member, context.Model.Target(member)),
            },
            Declarations.Deprecation(member.Traits));
    }
}
