using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Query;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Lowering.Xml;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>Protocols whose requests are forms and whose answers are XML.</summary>
internal abstract class QueryProtocol : WireProtocol
{
    private readonly LoweringContext _context;
    private readonly SymbolTable _symbols;
    private readonly string _baseType;
    private readonly SerializerTable _forms;
    private readonly BodyShapes _shapes;
    private readonly FormShapeLowering _formLowering;
    private readonly XmlShapeLowering _xmlLowering;

    /// <summary>Decides for a service.</summary>
    /// <param name="context">What to work from.</param>
    /// <param name="symbols">Names and types.</param>
    /// <param name="rules">How forms are written.</param>
    /// <param name="baseType">The runtime's base class.</param>
    protected QueryProtocol(LoweringContext context, SymbolTable symbols, FormRules rules, string baseType)
    {
        (_context, _symbols, _baseType) = (context, symbols, baseType);
        _forms = symbols.Serializers("Form");
        var answers = symbols.Serializers("Xml");
        _shapes = new BodyShapes(context.Closure, answers, new MemberPlaces(context.Model, rules));
        _formLowering = new FormShapeLowering(context, symbols, _forms, rules, _shapes.Directions);
        _xmlLowering = new XmlShapeLowering(context, symbols, answers, rules, _shapes, isReadOnly: true);
    }

    /// <inheritdoc/>
    public override WireFormat Format => WireFormat.Xml;

    /// <inheritdoc/>
    public override IEnumerable<ErrorCaseSpec> Errors => _shapes.Directions.Errors
        .GroupBy(Code, (code, errors) => (Code: code, Error: errors.First()), StringComparer.Ordinal)
        .OrderBy(error => error.Code, StringComparer.Ordinal)
        .Select(error => new ErrorCaseSpec(error.Code, _symbols.TypeReference(error.Error), ReaderOf(error.Error)));

    /// <inheritdoc/>
    public override bool UsesDeprecatedErrors => _shapes.Directions.Errors.Any(error => error.Traits.Has(TraitIds.Deprecated));

    /// <inheritdoc/>
    public override IEnumerable<FileSpec> Serializers()
        => _context.Closure.Shapes.Select(_formLowering.Lower).OfType<FileSpec>().Concat(_context.Closure.Shapes.SelectMany(_xmlLowering.Lower));

    /// <inheritdoc/>
    public override WireSpec Wire(OperationShape operation) => new QueryWireSpec
    {
        BaseType = "global::FreeTierGen.Runtime.Protocols." + _baseType,
        InputSerializer = TypeNames.IsDeclared(_context.Model[operation.Input]) ? _forms.Qualified(_context.Model[operation.Input]) : null,
        OutputSerializer = TypeNames.IsDeclared(_context.Model[operation.Output])
            ? _shapes.Classes.At(_context.Model[operation.Output], ShapePosition.Output)
            : null,
        MetadataProperty = _symbols.MetadataPropertyName(null),
    };

    /// <inheritdoc/>
    public override bool CanPresign(OperationShape operation) => true;

    /// <inheritdoc/>
    public override string? ComparableText(Shape shape)
        => $"static token => global::FreeTierGen.Runtime.Query.FormText.Of(token, {_formLowering.WriterOf(shape)})";

    /// <summary>The code that the service has for an error.</summary>
    protected virtual string Code(Shape error) => error.Id.Name;

    private string? ReaderOf(Shape error) => _shapes.Places.HasMembersToRead(error) ? _shapes.Classes.At(error, ShapePosition.Output) : null;
}
