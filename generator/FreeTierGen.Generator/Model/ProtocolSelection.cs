using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Model;

/// <summary>Chooses the protocol that a client speaks.</summary>
internal static class ProtocolSelection
{
    /// <summary>The protocols of Smithy and AWS in the order of preference. docs/diagnostics.md and the README state it.</summary>
    public static IReadOnlyList<Protocol> Known { get; } =
    [
        new Protocol(TraitIds.RpcV2Cbor, true),
        new Protocol(TraitIds.AwsJson10, true),
        new Protocol(TraitIds.AwsJson11, true),
        new Protocol(TraitIds.RpcV2Json, true),
        new Protocol(TraitIds.RestJson1, true, HasHttpBindings: true),
        new Protocol(TraitIds.RestXml, true, HasHttpBindings: true),
        new Protocol(TraitIds.AwsQuery, true, HasEvents: false),
        new Protocol(TraitIds.Ec2Query, true, HasEvents: false),
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

        var chosen = candidates.Count > 0 ? candidates[0] : new Protocol(null, false);
        if (!chosen.IsSupported)
        {
            var supported = string.Join(", ", Known.Where(known => known.IsSupported).Select(known => known.TraitId));
            diagnostics.Add(Descriptors.UnsupportedProtocol, service.Position, service.SdkId, $"it has: {Names(candidates)}", supported);
        }

        return chosen;
    }

    /// <summary>The service's protocols, the preferred one first.</summary>
    private static List<Protocol> ProtocolsOf(SmithyModel model, ServiceShape service)
    {
        var protocols = new List<Protocol>();
        foreach (var protocol in Known)
        {
            if (service.Traits.Has(protocol.TraitId!))
            {
                protocols.Add(protocol);
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
                protocols.Add(new Protocol(trait.Name, false));
            }
        }

        return protocols;
    }

    private static string LocalName(string traitId) => traitId.Substring(traitId.IndexOf('#') + 1);

    private static string Names(List<Protocol> protocols)
        => protocols.Count == 0 ? "none" : string.Join(", ", protocols.Select(protocol => protocol.TraitId));
}
