using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Events;

/// <summary>Which version of HTTP a service wants for streams of events.</summary>
internal static class EventHttp
{
    /// <summary>Whether the protocol's trait names HTTP/2 first: for streams of events, or for all where it says nothing of these.</summary>
    public static bool PrefersHttp2(ServiceShape service, Protocol protocol)
    {
        var trait = service.Traits.Object(protocol.TraitId!);
        return (trait?["eventStreamHttp"] ?? trait?["http"]) is ArrayNode versions && versions.Items.FirstOrDefault() is StringNode { Value: "h2" };
    }
}
