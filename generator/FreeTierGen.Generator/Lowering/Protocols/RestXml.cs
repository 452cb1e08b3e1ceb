using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Events;
using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Lowering.Xml;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Specs.Events;
using FreeTierGen.Generator.Specs.Xml;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>restXml: members are bound to HTTP, the others are in a body of XML.</summary>
internal sealed class RestXml : BodyProtocol, IHttpFormat, IEventFormat
{
    private readonly SmithyModel _model;
    private readonly HttpMessages _messages;
    private readonly XmlShapeLowering _xml;
    private readonly EventLowering _events;

    /// <summary>Decides for a service.</summary>
    public RestXml(LoweringContext context, SymbolTable symbols)
        : this(context, symbols, symbols.Serializers("Xml"), new RestXmlRules())
    {
    }

    private RestXml(LoweringContext context, SymbolTable symbols, SerializerTable serializers, RestXmlRules rules)
        : this(context, symbols, serializers, rules, new HttpBindings(context.Model, rules))
    {
    }

    private RestXml(LoweringContext context, SymbolTable symbols, SerializerTable serializers, RestXmlRules rules, HttpBindings bindings)
        : base(context, symbols, serializers, bindings)
    {
        _model = context.Model;
        var values = new MemberValues(_model, symbols, serializers, rules);
        _messages = new HttpMessages(_model, symbols, bindings, values, this, ServiceFacts.LabelOfEndpoint(context.Closure.Service.SdkId));
        Shapes.Heads = _messages.Heads;
        _xml = new XmlShapeLowering(context, symbols, serializers, rules, Shapes, isReadOnly: false);
        _events = new EventLowering(context, symbols, serializers, values, this);
    }

    /// <inheritdoc/>
    public string EventMediaType => "application/xml";

    /// <inheritdoc/>
    public override WireFormat Format => WireFormat.Xml;

    /// <inheritdoc/>
    public override bool HasHttpBindings => true;

    /// <inheritdoc/>
    public override IEnumerable<FileSpec> Serializers() => Context.Closure.Shapes.SelectMany(_xml.Lower).Concat(_events.Lower());

    /// <inheritdoc/>
    public override string? ComparableText(Shape shape) => null;

    /// <inheritdoc/>
    public override WireSpec Wire(OperationShape operation)
    {
        var response = _messages.Response(operation);
        return new HttpWireSpec
        {
            Format = Format,
            BaseType = "global::FreeTierGen.Runtime.Protocols.RestXmlOperation",
            BaseArguments = EquatableArray.Create(HttpMessages.Method(operation)),
            Request = _messages.Request(operation),
            Response = operation.Traits.Has(TraitIds.S3UnwrappedXmlOutput) ? response with { ReadMethod = "ReadUnwrappedBody" } : response,
            Events = _events.Binding(operation),
        };
    }

    /// <inheritdoc/>
    public override bool CanPresign(OperationShape operation)
        => _messages.HasNoSignedBody(operation, ServiceFacts.AllowsUnsignedPayload(Context.Closure.Service.SdkId));

    /// <inheritdoc/>
    public string BodyWriter(Shape input)
        => Root(_xml.Tags.Root(input, input.Id.Name), Shapes.Classes.At(input, ShapePosition.Input)!);

    /// <inheritdoc/>
    public string BodyReader(Shape output) => Shapes.Classes.At(output, ShapePosition.Output) + ".Read";

    /// <inheritdoc/>
    public string PayloadWriter(Member member) => Root(_xml.Tags.Root(member), Classes.Qualified(_model.Target(member)));

    /// <inheritdoc/>
    public string PayloadReader(Member member) => Classes.Qualified(_model.Target(member)) + ".Read";

    /// <inheritdoc/>
    public bool SendsAbsentPayload(Shape target) => false;

    /// <inheritdoc/>
    public EventPayloadSpec Payload(Shape structure)
        => new(Classes.Qualified(structure) + ".Read", Root(_xml.Tags.Root(structure, structure.Id.Name), Classes.Qualified(structure)));

    /// <inheritdoc/>
    public EventPayloadSpec Payload(Member member) => new(PayloadReader(member), PayloadWriter(member));

    /// <inheritdoc/>
    public EventStructureSpec WithBody(EventStructureSpec spec, Shape shape, NameScope readers) => spec with
    {
        Xml = _xml.Event(shape, spec.ClassName, readers),
        Root = _xml.Tags.Root(shape, shape.Id.Name),
        MessageName = shape.Members.FirstOrDefault(MemberNames.IsErrorMessage) is { } message ? _xml.Tags.Element(message).Name : null,
    };

    // The start tag, what writes attributes and content, the end tag.
    private static string Root(XmlElementSpec root, string serializer) => root.HasAttributes
        ? $"{CSharpLiteral.String(root.Start)}u8, {serializer}.WriteAttributes, {serializer}.Write, {CSharpLiteral.String(root.End)}u8"
        : $"{CSharpLiteral.String(root.Start + ">")}u8, {serializer}.Write, {CSharpLiteral.String(root.End)}u8";
}
