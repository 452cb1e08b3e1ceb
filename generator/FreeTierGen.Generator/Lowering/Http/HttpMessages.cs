using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>Says how the messages of operations are written and read whose members are bound to HTTP.</summary>
internal sealed class HttpMessages(
    SmithyModel model, SymbolTable symbols, HttpBindings bindings, MemberValues values, IHttpFormat format, string? labelOfEndpoint = null)
{
    private readonly HttpRequestLowering _requests = new(model, symbols, bindings, values, format, labelOfEndpoint);

    /// <summary>Says how members are read that are not in the body beside others.</summary>
    public HttpHeadLowering Heads { get; } = new(model, symbols, bindings, values, format);

    /// <summary>The expression of an operation's method.</summary>
    public static string Method(OperationShape operation)
    {
        const string Type = "global::System.Net.Http.HttpMethod";
        return operation.Traits.Object(TraitIds.Http)?.String("method") switch
        {
            "GET" => Type + ".Get",
            "PUT" => Type + ".Put",
            "POST" => Type + ".Post",
            "DELETE" => Type + ".Delete",
            "HEAD" => Type + ".Head",
            "OPTIONS" => Type + ".Options",
            "TRACE" => Type + ".Trace",
            "PATCH" => Type + ".Patch",
            { } other when HttpBindingCheck.IsToken(other) => $"new {Type}({CSharpLiteral.String(other)})",
            _ => Type + ".Post",
        };
    }

    /// <summary>Whether a request of an operation has no body, or one that its signature leaves out.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="allowsUnsigned">Whether the service takes streams that no signature covers.</param>
    public bool HasNoSignedBody(OperationShape operation, bool allowsUnsigned)
    {
        var input = model[operation.Input];
        var payload = input.Members.FirstOrDefault(member => bindings.Location(member, ShapePosition.Input) == HttpLocation.Payload);
        return payload is null
            ? !bindings.HasBody(input, ShapePosition.Input)
            : Nullability.IsByteStream(model.Target(payload)) && (allowsUnsigned || operation.Traits.Has(TraitIds.UnsignedPayload));
    }

    /// <summary>How an operation's input becomes a request.</summary>
    public HttpRequestSpec Request(OperationShape operation) => _requests.Lower(operation);

    /// <summary>How a response becomes an operation's output.</summary>
    public HttpResponseSpec Response(OperationShape operation)
    {
        var output = model[operation.Output];
        if (!TypeNames.IsDeclared(output))
        {
            return new HttpResponseSpec { Members = [], MetadataProperty = symbols.MetadataPropertyName(null) };
        }

        var hasBody = bindings.HasBody(output, ShapePosition.Output);
        return new HttpResponseSpec
        {
            Reader = hasBody ? format.BodyReader(output) : null,
            Members = hasBody ? [] : Heads.Lower(output, new NameScope(StringComparer.Ordinal)),
            MetadataProperty = symbols.MetadataPropertyName(output),
        };
    }
}
