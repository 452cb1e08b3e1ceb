using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>Protocols whose messages are one tree of members each: all that they say is in the body.</summary>
internal abstract class TreeRpc(LoweringContext context, SymbolTable symbols, SerializerTable serializers, ITreeRules rules) : WireProtocol
{
    private readonly ShapeDirections _directions = new(context.Closure, rules);

    /// <inheritdoc/>
    public override WireFormat Format => rules.Format;

    /// <inheritdoc/>
    public override IEnumerable<ErrorCaseSpec> Errors => _directions.Errors

        // Errors of one name in several namespaces are one on the wire.
        .GroupBy(error => error.Id.Name, (_, errors) => errors.First(), StringComparer.Ordinal)
        .Select(error => new ErrorCaseSpec(
            error.Id.Name, symbols.TypeReference(error), _directions.HasMembersToRead(error) ? serializers.Qualified(error) : null));

    /// <inheritdoc/>
    public override bool UsesDeprecatedErrors => _directions.Errors.Any(error => error.Traits.Has(TraitIds.Deprecated));

    /// <inheritdoc/>
    public override IEnumerable<FileSpec> Serializers()
        => context.Closure.Shapes.Select(new TreeShapeLowering(context, symbols, serializers, rules, _directions).Lower).OfType<FileSpec>();

    /// <inheritdoc/>
    public override string? ComparableText(Shape shape)
        => $"static token => global::FreeTierGen.Runtime.{rules.Format}.{rules.Format}Text.Of(token, {serializers.Qualified(shape)}.Write)";

    /// <summary>The messages of an operation, for a base class of the runtime.</summary>
    protected TreeWireSpec Wire(OperationShape operation, string baseType, EquatableArray<string> arguments) => new()
    {
        Format = rules.Format,
        BaseType = "global::FreeTierGen.Runtime.Protocols." + baseType,
        BaseArguments = arguments,
        InputSerializer = SerializerOf(operation.Input),
        OutputSerializer = SerializerOf(operation.Output),
        MetadataProperty = symbols.MetadataPropertyName(null),
    };

    private string? SerializerOf(ShapeId id) => TypeNames.IsDeclared(context.Model[id]) ? serializers.Qualified(context.Model[id]) : null;
}
