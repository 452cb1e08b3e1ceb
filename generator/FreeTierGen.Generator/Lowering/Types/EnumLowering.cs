using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what an enum's type has.</summary>
internal static class EnumLowering
{
    /// <summary>The struct of a string enum.</summary>
    public static StringEnumSpec LowerStringEnum(LoweringContext context, SymbolTable symbols, Shape shape)
        => new(
            Declarations.Of(context, symbols, shape, $"The values of {shape.Id.Name}."),
            shape.Traits.Has(TraitIds.Sensitive),
            Members(context, symbols, shape, EnumValues.Text));

    /// <summary>The enum of an intEnum.</summary>
    public static IntEnumSpec LowerIntEnum(LoweringContext context, SymbolTable symbols, Shape shape)
        => new(
            Declarations.Of(context, symbols, shape, $"The values of {shape.Id.Name}."),
            Members(context, symbols, shape, member => EnumValues.Number(member) ?? "0"));

    private static EquatableArray<EnumMemberSpec> Members(LoweringContext context, SymbolTable symbols, Shape shape, Func<Member, string> value)
        => shape.Members
            .Select(member => new EnumMemberSpec(
                symbols.Member(member).PropertyName,
                value(member),
                Declarations.Documentation(context, member.Traits, $"The value {value(member)}."),
                Declarations.Deprecation(member.Traits)))
            .ToEquatableArray();
}
