using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>Which auth schemes a service's endpoint rules name.</summary>
internal static class EndpointSchemes
{
    /// <summary>Whether an endpoint of the rules has the scheme, or may have it.</summary>
    public static bool MayHave(ServiceShape service, string scheme)
        => IsNamedIn(service.Traits.Get(RulesTraitIds.RuleSet), scheme)
            || IsNamedIn(service.Traits.Get(RulesTraitIds.Diagram), scheme);

    private static bool IsNamedIn(Node? node, string scheme) => node switch
    {
        ObjectNode value => value.Properties.Any(property => property.Name == "authSchemes" && property.Value is ArrayNode schemes
            ? schemes.Items.Any(item => IsScheme(item, scheme))
            : IsNamedIn(property.Value, scheme)),
        ArrayNode list => list.Items.Any(item => IsNamedIn(item, scheme)),
        _ => false,
    };

    // A name that depends on parameters may be this one.
    private static bool IsScheme(Node node, string scheme)
        => (node as ObjectNode)?.String("name") is { } name && (name == scheme || name.Contains('{'));
}
