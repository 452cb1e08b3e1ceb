using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>
/// What a client's protocol says about the wire. A class for each protocol puts together a format and, where the protocol has them, HTTP
/// bindings. Nothing else in the generator asks which protocol a client speaks.
/// </summary>
internal abstract class WireProtocol
{
    /// <summary>The chosen protocol, or null where it is not supported.</summary>
    public static WireProtocol? Of(LoweringContext context, SymbolTable symbols) => context.Protocol.TraitId switch
    {
        _ when !context.Protocol.IsSupported => null,
        TraitIds.AwsJson10 => new AwsJson(context, symbols, "V1_0"),
        TraitIds.AwsJson11 => new AwsJson(context, symbols, "V1_1"),
        TraitIds.RpcV2Cbor => new RpcV2(context, symbols, WireFormat.Cbor),
        TraitIds.AwsQuery => new AwsQuery(context, symbols),
        TraitIds.Ec2Query => new Ec2Query(context, symbols),
        TraitIds.RpcV2Json => new RpcV2(context, symbols, WireFormat.Json),
        TraitIds.RestJson1 => new RestJson(context, symbols),
        TraitIds.RestXml => new RestXml(context, symbols),
        _ => null,
    };

    /// <summary>The format of bodies, and of errors.</summary>
    public abstract WireFormat Format { get; }

    /// <summary>Whether members can be bound to HTTP, so that errors are read from the whole response.</summary>
    public virtual bool HasHttpBindings => false;

    /// <summary>The errors that the service can answer with, and how each is read, in ordinal order.</summary>
    public abstract IEnumerable<ErrorCaseSpec> Errors { get; }

    /// <summary>Whether the model deprecates one of the errors.</summary>
    public abstract bool UsesDeprecatedErrors { get; }

    /// <summary>The classes that read and write the values of shapes.</summary>
    public abstract IEnumerable<FileSpec> Serializers();

    /// <summary>How an operation's messages are written and read.</summary>
    public abstract WireSpec Wire(OperationShape operation);

    /// <summary>Whether a URL can stand for a request of the operation, signed and without a body that the signature covers.</summary>
    public virtual bool CanPresign(OperationShape operation) => false;

    /// <summary>The function that gives the text of a shape's value, by which two of them are compared; null where none does.</summary>
    public abstract string? ComparableText(Shape shape);
}
