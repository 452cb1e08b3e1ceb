using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Model;

/// <summary>Reports traits of a closure that a generated client would not do justice to.</summary>
internal static class TraitCheck
{
    /// <summary>Checks the service, its operations and all shapes that they need. Without a client there is nothing to check.</summary>
    public static void Check(ServiceClosure closure, Protocol protocol, DiagnosticBag diagnostics)
    {
        if (!protocol.IsSupported)
        {
            return;
        }

        Check(closure.Service, diagnostics);
        foreach (var operation in closure.Operations)
        {
            Check(operation, diagnostics);
        }

        foreach (var shape in closure.Shapes)
        {
            Check(shape, diagnostics);
            foreach (var member in shape.Members)
            {
                Check(member.Traits, $"{shape.Id}${member.Name}", diagnostics);
            }
        }
    }

    private static void Check(Shape shape, DiagnosticBag diagnostics)
    {
        if (shape.Traits.All.Count > 0)
        {
            Check(shape.Traits, shape.Id.ToString(), diagnostics);
        }
    }

    private static void Check(TraitMap traits, string owner, DiagnosticBag diagnostics)
    {
        foreach (var trait in traits.All)
        {
            switch (TraitSupport.KindOf(trait.Name))
            {
                case TraitKind.Unsupported when Reason(trait) is { } reason:
                    diagnostics.Add(Descriptors.UnsupportedTrait, trait.NamePosition, trait.Name, owner, reason);
                    break;
                case TraitKind.Unknown:
                    diagnostics.Add(Descriptors.UnknownTrait, trait.NamePosition, trait.Name, owner);
                    break;
            }
        }
    }

    // Null where this use of the trait asks nothing of a client.
    private static string? Reason(Property trait) => trait.Name switch
    {
        "aws.api#clientDiscoveredEndpoint" => IsTrue(trait, "required") ? "the service has to be asked for its endpoint first" : null,
        "aws.protocols#httpChecksum" => IsTrue(trait, "requestChecksumRequired") ? "the service wants a checksum of the request" : null,
        "smithy.api#httpChecksumRequired" => "the service wants a checksum of the request",
        "smithy.api#endpoint" or "smithy.api#hostLabel" => "the operation has a host of its own",
        "smithy.api#eventHeader" or "smithy.api#eventPayload" => "event streams are not implemented",
        _ => "streams are not implemented",
    };

    private static bool IsTrue(Property trait, string name) => trait.Value is ObjectNode value && value[name] is BooleanNode { Value: true };
}
