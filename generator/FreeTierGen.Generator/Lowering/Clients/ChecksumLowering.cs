using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says which checksums an operation's bodies have (<c>@httpChecksum</c>, <c>@httpChecksumRequired</c>).</summary>
internal static class ChecksumLowering
{
    /// <summary>The checksums by algorithms that the trait names; null where there are none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="hasBindings">Whether the protocol sends members in headers.</param>
    public static ChecksumSpec? Lower(OperationShape operation, Shape input, bool hasBindings)
    {
        var trait = operation.Traits.Object(TraitIds.HttpChecksum);
        var algorithm = trait?.String("requestAlgorithmMember");
        var mode = trait?.String("requestValidationModeMember");
        return algorithm is null && mode is null
            ? null
            : new ChecksumSpec(
                algorithm is not null,
                IsRequired(operation),
                hasBindings ? Header(input, algorithm) : null,
                hasBindings ? Header(input, mode) : null,
                mode is null ? [] : ResponseAlgorithms(trait!));
    }

    /// <summary>Whether requests carry <c>Content-MD5</c>: where no algorithm can be named it is the checksum that all had before there were several.</summary>
    public static bool IsDigestRequired(OperationShape operation)
        => operation.Traits.Has(TraitIds.HttpChecksumRequired)
            || (IsRequired(operation) && operation.Traits.Object(TraitIds.HttpChecksum)!.String("requestAlgorithmMember") is null);

    private static bool IsRequired(OperationShape operation)
        => operation.Traits.Object(TraitIds.HttpChecksum)?["requestChecksumRequired"] is BooleanNode { Value: true };

    private static string? Header(Shape input, string? member)
        => member is null ? null : input.Member(member)?.Traits.String(TraitIds.HttpHeader);

    private static EquatableArray<string> ResponseAlgorithms(ObjectNode trait)
        => trait["responseAlgorithms"] is ArrayNode algorithms
            ? algorithms.Items.OfType<StringNode>().Select(item => item.Value).ToEquatableArray()
            : [];
}
