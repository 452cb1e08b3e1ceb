using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>Protocols whose answers have bodies in a format.</summary>
internal abstract class BodyProtocol(
    LoweringContext context, SymbolTable symbols, SerializerTable serializers, MemberPlaces places) : WireProtocol
{
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

    /// <summary>The names of the classes that read and write shapes.</summary>
    protected SerializerTable Classes => serializers;

    /// <summary>What is decided of shapes.</summary>
    protected BodyShapes Shapes { get; } = new(context.Closure, serializers, places);

    private ErrorCaseSpec Error(Shape error) => new(
        error.Id.Name,
        symbols.TypeReference(error),
        places.HasMembersToRead(error) ? Shapes.Classes.At(error, ShapePosition.Output) : null,
        error.Members.Any(member => places.Of(member, ShapePosition.Output) != MemberPlace.Body && !MemberNames.IsErrorMessage(member)));
}
