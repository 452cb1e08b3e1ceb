using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>Why a use of a trait is not supported.</summary>
internal static class UnsupportedUse
{
    /// <summary>The reason, for people; null where this use of the trait asks nothing of a client, or is supported.</summary>
    /// <param name="trait">The trait.</param>
    /// <param name="shape">The shape that has it, or a member with it.</param>
    /// <param name="protocol">The client's protocol.</param>
    public static string? Reason(Property trait, Shape shape, Protocol protocol) => trait.Name switch
    {
        TraitIds.Streaming when shape.Type == ShapeType.Union => protocol.HasEvents ? null : "the protocol has no form for streams of events",
        TraitIds.Streaming => protocol.HasHttpBindings ? null : "bodies of the protocol are no streams",
        _ => null,
    };
}
