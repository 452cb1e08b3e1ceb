using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>How a service is asked for the host that its other operations have to be called at.</summary>
/// <param name="Operation">The operation that asks.</param>
/// <param name="Endpoints">The list in its output.</param>
/// <param name="Address">The host in an item of the list.</param>
/// <param name="CachePeriod">For how many minutes the item holds.</param>
/// <param name="ErrorCode">The code of the error that says that a host no longer holds, or null.</param>
internal sealed record EndpointDiscovery(OperationShape Operation, Member Endpoints, Member Address, Member CachePeriod, string? ErrorCode)
{
    /// <summary>Whether an operation can't be called without asking. Where asking is optional, the endpoint rules do as well.</summary>
    public static bool IsRequired(OperationShape operation)
        => operation.Traits.Object(TraitIds.ClientDiscoveredEndpoint)?["required"] is BooleanNode { Value: true };

    /// <summary>
    /// How the service is asked, or null where it can't be: there is no such operation, it wants to know more than nothing (hosts by
    /// identifiers are not implemented), or does not answer with hosts.
    /// </summary>
    public static EndpointDiscovery? Find(SmithyModel model, ServiceShape service)
    {
        if (service.Traits.Object(TraitIds.ClientEndpointDiscovery) is not { } trait
            || Target(model, trait, "operation") is not OperationShape operation
            || model[operation.Input].Members.Length > 0
            || model[operation.Output].Member("Endpoints") is not { } endpoints
            || model.Target(endpoints).Member("member") is not { } item
            || model.Target(item) is not { Type: ShapeType.Structure } endpoint
            || RequiredMember(model, endpoint, "Address", ShapeType.String) is not { } address
            || RequiredMember(model, endpoint, "CachePeriodInMinutes", ShapeType.Long) is not { } cachePeriod
            || !endpoints.Traits.Has(TraitIds.Required))
        {
            return null;
        }

        return new EndpointDiscovery(operation, endpoints, address, cachePeriod, Target(model, trait, "error")?.Id.Name);
    }

    private static Shape? Target(SmithyModel model, ObjectNode trait, string name)
        => trait.String(name) is { } text && ShapeId.Parse(text) is { } id && model.Shapes.TryGetValue(id, out var shape) ? shape : null;

    private static Member? RequiredMember(SmithyModel model, Shape shape, string name, ShapeType type)
        => shape.Member(name) is { } member && member.Traits.Has(TraitIds.Required) && model.Target(member).Type == type ? member : null;
}
