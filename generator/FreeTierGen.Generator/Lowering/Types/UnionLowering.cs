using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what a union's classes have.</summary>
internal sealed class UnionLowering(LoweringContext context, SymbolTable symbols)
{
    private readonly ValidatorLowering _validators = new(context.Model, symbols);

    /// <summary>The classes of a union.</summary>
    public UnionSpec Lower(Shape shape)
        => new(
            Declarations.Of(context, symbols, shape, $"The union {shape.Id.Name}."),
            Cases(shape),
            symbols.HasAbsentInstance(shape),
            _validators.LowerUnion(shape));

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
            Declarations.Documentation(member, context.Model.Target(member)),
            Declarations.Deprecation(member.Traits));
    }
}
