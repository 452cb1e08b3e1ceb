using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>restJson1: members are bound to HTTP, the others are in a body of JSON.</summary>
internal sealed class RestJson : TreeProtocol, IHttpFormat
{
    private readonly SmithyModel _model;
    private readonly SerializerTable _serializers;
    private readonly HttpMessages _messages;

    /// <summary>Decides for a service.</summary>
    public RestJson(LoweringContext context, SymbolTable symbols)
        : this(context, symbols, symbols.Serializers("Json"), new RestJsonRules())
    {
    }

    private RestJson(LoweringContext context, SymbolTable symbols, SerializerTable serializers, RestJsonRules rules)
        : this(context, symbols, serializers, rules, new HttpBindings(context.Model, rules))
    {
    }

    private RestJson(LoweringContext context, SymbolTable symbols, SerializerTable serializers, RestJsonRules rules, HttpBindings bindings)
        : base(context, symbols, serializers, rules, bindings)
    {
        (_model, _serializers) = (context.Model, serializers);
        _messages = new HttpMessages(_model, symbols, bindings, new MemberValues(_model, symbols, serializers, rules), this);
        Shapes.Heads = _messages.Heads;
    }

    /// <inheritdoc/>
    public override bool HasHttpBindings => true;

    /// <inheritdoc/>
    public override WireSpec Wire(OperationShape operation) => new HttpWireSpec
    {
        Format = Format,
        BaseType = "global::FreeTierGen.Runtime.Protocols.RestJsonOperation",
        BaseArguments = EquatableArray.Create(HttpMessages.Method(operation)),
        Request = _messages.Request(operation),
        Response = _messages.Response(operation),
        Events = Events.Binding(operation),
    };

    /// <inheritdoc/>
    public override bool CanPresign(OperationShape operation)
        => _messages.HasNoSignedBody(operation, ServiceFacts.AllowsUnsignedPayload(Context.Closure.Service.SdkId));

    /// <inheritdoc/>
    public string BodyWriter(Shape input) => Shapes.Classes.At(input, ShapePosition.Input) + ".Write";

    /// <inheritdoc/>
    public string BodyReader(Shape output) => Shapes.Classes.At(output, ShapePosition.Output) + ".Read";

    /// <inheritdoc/>
    public string PayloadWriter(Member member) => _model.Target(member) is { Type: not ShapeType.Document } target
        ? $"{_serializers.Qualified(target)}.Write, {CSharpLiteral.String(member.Name)}"
        : $"global::FreeTierGen.Runtime.Json.JsonDocuments.Write, {CSharpLiteral.String(member.Name)}";

    /// <inheritdoc/>
    public string PayloadReader(Member member) => _model.Target(member) is { Type: not ShapeType.Document } target
        ? _serializers.Qualified(target) + ".Read"
        : "global::FreeTierGen.Runtime.Json.JsonScalars.ReadDocument";

    /// <inheritdoc/>
    public bool SendsAbsentPayload(Shape target) => target.Type == ShapeType.Structure;
}
