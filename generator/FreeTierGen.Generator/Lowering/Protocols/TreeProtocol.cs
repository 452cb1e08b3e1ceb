using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>Protocols whose bodies are trees of named members.</summary>
internal abstract class TreeProtocol(
    LoweringContext context, SymbolTable symbols, SerializerTable serializers, ITreeRules rules, MemberPlaces places) : WireProtocol
{
    /// <inheritdoc/>
    public override WireFormat Format => rules.Format;

    /// <inheritdoc/>
    public override IEnumerable<ErrorCaseSpec> Errors => Shapes.Directions.Errors

        // Errors of one name in several namespaces are one on the wire.
        .GroupBy(error => error.Id.Name, (_, errors) => errors.First(), StringComparer.Ordinal)
        .Select(Error);

    /// <inheritdoc/>
    public override bool UsesDeprecatedErrors => Shapes.Directions.Errors.Any(error => error.Traits.Has(TraitIds.Deprecated));

    /// <summary>What to work from.</summary>
    protected LoweringContext Context => context;

    /// <summary>Names and types.</summary>
    protected SymbolTable Symbols => symbols;

    /// <summary>What is decided of shapes.</summary>
    protected BodyShapes Shapes { get; } = new(context.Closure, serializers, places);

    /// <inheritdoc/>
    public override IEnumerable<FileSpec> Serializers()
        => context.Closure.Shapes.SelectMany(new TreeShapeLowering(context, symbols, serializers, rules, Shapes).Lower);

    /// <inheritdoc/>
    public override string? ComparableText(Shape shape)
        => $"static token => global::FreeTierGen.Runtime.{rules.Format}.{rules.Format}Text.Of(token, {serializers.Qualified(shape)}.Write)";

    private ErrorCaseSpec Error(Shape error) => new(
        error.Id.Name,
        symbols.TypeReference(error),
        places.HasMembersToRead(error) ? Shapes.Classes.At(error, ShapePosition.Output) : null,
        error.Members.Any(member => places.Of(member, ShapePosition.Output) is MemberPlace.Head or MemberPlace.Payload));
}
