using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Model;

/// <summary>Chooses the protocol that a client speaks.</summary>
internal static class ProtocolSelection
{
    /// <summary>The protocols of Smithy and AWS in the order of preference. docs/diagnostics.md and the README state it.</summary>
    public static IReadOnlyList<(string TraitId, ProtocolKind Kind)> Known { get; } =
    [
        (TraitIds.AwsJson10, ProtocolKind.AwsJson10),
        (TraitIds.AwsJson11, ProtocolKind.AwsJson11),
        ("smithy.protocols#rpcv2Cbor", ProtocolKind.Unsupported),
        ("smithy.protocols#rpcv2Json", ProtocolKind.Unsupported),
        ("aws.protocols#restJson1", ProtocolKind.Unsupported),
        ("aws.protocols#restXml", ProtocolKind.Unsupported),
        ("aws.protocols#awsQuery", ProtocolKind.Unsupported),
        ("aws.protocols#ec2Query", ProtocolKind.Unsupported),
    ];

    /// <summary>
    /// The protocol, or null where the service lacks the one asked for. That, and a service without a supported one, is reported.
    /// </summary>
    /// <param name="model">The model; it may define protocols of its own.</param>
    /// <param name="service">The service.</param>
    /// <param name="name">The protocol's trait id or its name alone; null for the preferred one.</param>
    /// <param name="diagnostics">Receives what was found.</param>
    public static Protocol? Select(SmithyModel model, ServiceShape service, string? name, DiagnosticBag diagnostics)
    {
        var candidates = ProtocolsOf(model, service);
        if (name is not null)
        {
            var named = candidates.FindAll(candidate => candidate.TraitId == name || LocalName(candidate.TraitId!) == name);
            if (named.Count == 0)
            {
                diagnostics.Add(Descriptors.UnknownProtocol, service.Position, name, service.SdkId, Names(candidates));
                return null;
            }

            candidates = named;
        }

        var chosen = candidates.Count > 0 ? candidates[0] : new Protocol(ProtocolKind.Unsupported, null);
        if (!chosen.IsSupported)
        {
            var supported = string.Join(", ", Known.Where(known => known.Kind != ProtocolKind.Unsupported).Select(known => known.TraitId));
            diagnostics.Add(Descriptors.UnsupportedProtocol, service.Position, service.SdkId, $"it has: {Names(candidates)}", supported);
        }

        return chosen;
    }

    /// <summary>The service's protocols, the preferred one first.</summary>
    private static List<Protocol> ProtocolsOf(SmithyModel model, ServiceShape service)
    {
        var protocols = new List<Protocol>();
        foreach (var (traitId, kind) in Known)
        {
            if (service.Traits.Has(traitId))
            {
                protocols.Add(new Protocol(kind, traitId));
            }
        }

        // Others are protocols where the model defines them as such.
        foreach (var trait in service.Traits.All)
        {
            if (!Known.Any(known => known.TraitId == trait.Name)
                && ShapeId.Parse(trait.Name) is { } id
                && model.Shapes.TryGetValue(id, out var definition)
                && definition.Traits.Has(TraitIds.ProtocolDefinition))
            {
                protocols.Add(new Protocol(ProtocolKind.Unsupported, trait.Name));
            }
        }

        return protocols;
    }

    private static string LocalName(string traitId) => traitId.Substring(traitId.IndexOf('#') + 1);

    private static string Names(List<Protocol> protocols)
        => protocols.Count == 0 ? "none" : string.Join(", ", protocols.Select(protocol => protocol.TraitId));
}
