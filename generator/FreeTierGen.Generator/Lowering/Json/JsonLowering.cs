using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Json;

/// <summary>Says which classes read and write JSON, for protocols that carry it.</summary>
internal static class JsonLowering
{
    /// <summary>The namespace of the classes, below the client's.</summary>
    public const string Namespace = "Serialization";

    /// <summary>What the protocol decides about JSON, or null where it carries none.</summary>
    public static IJsonProtocol? ProtocolOf(Protocol protocol) => protocol.IsAwsJson ? new AwsJsonProtocol() : null;

    /// <summary>A spec for each class that reads or writes a shape.</summary>
    public static IEnumerable<FileSpec> Lower(LoweringContext context, SymbolTable symbols)
        => ProtocolOf(context.Protocol) is { } protocol
            ? context.Closure.Shapes.Select(new JsonShapeLowering(context, symbols, protocol).Lower).OfType<FileSpec>()
            : [];
}
