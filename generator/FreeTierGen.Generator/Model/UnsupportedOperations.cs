using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>
/// Leaves out operations that a client could not call as the model says: an operation that is missing is better than one that sends
/// something wrong or misreads the answer.
/// </summary>
internal static class UnsupportedOperations
{
    /// <summary>The closure without those operations, each of which is reported once. Without a client nothing is left out.</summary>
    public static ServiceClosure LeaveOut(ServiceClosure closure, Protocol protocol, DiagnosticBag diagnostics)
    {
        var schemes = new AuthSchemes(closure.Model, closure.Service);
        if (!protocol.IsSupported || !MayHold(closure, protocol, schemes))
        {
            return closure;
        }

        var unsupported = new UnsupportedShapes(closure, protocol);
        var supported = new List<OperationShape>(closure.Operations.Count);
        foreach (var operation in closure.Operations)
        {
            if (schemes.FindUnsupported(operation) is { } scheme)
            {
                var reason = $"callers have to be known by {scheme.Schemes}, which clients do not know, or which the service has no trait for";
                diagnostics.Add(
                    Descriptors.UnsupportedTrait, scheme.Trait.NamePosition, operation.Id.Name, scheme.Trait.Name, scheme.Owner.ToString(), reason);
            }
            else if (unsupported.Find(operation) is { } found)
            {
                found.Report(operation, diagnostics);
            }
            else if (NeedsUnknownEndpoint(closure, operation) is { } discovered)
            {
                const string NoDiscovery = "the service can't be asked for its endpoint without identifiers";
                diagnostics.Add(
                    Descriptors.UnsupportedTrait, discovered.NamePosition, operation.Id.Name, discovered.Name, operation.Id.ToString(), NoDiscovery);
            }
            else
            {
                supported.Add(operation);
            }
        }

        return supported.Count == closure.Operations.Count ? closure : ClosureBuilder.Narrow(closure, supported);
    }

    // Where nothing of the kind is in the whole model, no operation's shapes have to be walked.
    private static bool MayHold(ServiceClosure closure, Protocol protocol, AuthSchemes schemes)
        => closure.Model.HasTraits(TraitKind.Unsupported)
            || !ProtocolShapes.CarriesAll(protocol)
            || closure.Operations.Any(operation => schemes.FindUnsupported(operation) is not null || NeedsUnknownEndpoint(closure, operation) is not null);

    private static Property? NeedsUnknownEndpoint(ServiceClosure closure, OperationShape operation)
    {
        if (EndpointDiscovery.IsRequired(operation) && EndpointDiscovery.Find(closure.Model, closure.Service) is null)
        {
            foreach (var trait in operation.Traits.All)
            {
                if (trait.Name == TraitIds.ClientDiscoveredEndpoint)
                {
                    return trait;
                }
            }
        }

        return null;
    }
}
