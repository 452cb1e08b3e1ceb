using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>Which services take signatures for several regions.</summary>
internal static class MultiRegionSigning
{
    private const string Scheme = "sigv4a";

    /// <summary>Whether the model or an endpoint of its rules names the scheme. Clients of all other services have nothing of it.</summary>
    public static bool IsKnownTo(ServiceShape service)
        => service.Traits.Has(TraitIds.SigV4a)
            || IsNamedIn(service.Traits.Get(RulesTraitIds.RuleSet))
            || IsNamedIn(service.Traits.Get(RulesTraitIds.Diagram));

    private static bool IsNamedIn(Node? node) => node switch
    {
        ObjectNode value => value.Properties.Any(property => property.Name == "authSchemes" && property.Value is ArrayNode schemes
            ? schemes.Items.Any(IsScheme)
            : IsNamedIn(property.Value)),
        ArrayNode list => list.Items.Any(IsNamedIn),
        _ => false,
    };

    // A name that depends on parameters may be this one.
    private static bool IsScheme(Node node)
        => (node as ObjectNode)?.String("name") is { } name && (name == Scheme || name.Contains('{'));
}
