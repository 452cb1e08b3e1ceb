using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>Why operations that need a shape are left out.</summary>
internal abstract record Obstacle
{
    /// <summary>Reports an operation that is left out.</summary>
    public abstract void Report(OperationShape operation, DiagnosticBag diagnostics);
}

/// <summary>A trait that is not supported.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Owner">What has it.</param>
/// <param name="Reason">Why it is not supported.</param>
internal sealed record UnsupportedTrait(Property Trait, string Owner, string Reason) : Obstacle
{
    /// <inheritdoc/>
    public override void Report(OperationShape operation, DiagnosticBag diagnostics)
        => diagnostics.Add(Descriptors.UnsupportedTrait, Trait.NamePosition, operation.Id.Name, Trait.Name, Owner, Reason);
}

/// <summary>A member of a type that the protocol has no form for.</summary>
/// <param name="Member">The member.</param>
/// <param name="Owner">The shape that has it.</param>
/// <param name="Type">The member's type.</param>
/// <param name="Protocol">The protocol.</param>
internal sealed record UnsupportedType(Member Member, Shape Owner, ShapeType Type, Protocol Protocol) : Obstacle
{
    /// <inheritdoc/>
    public override void Report(OperationShape operation, DiagnosticBag diagnostics)
        => diagnostics.Add(
            Descriptors.UnsupportedShape, Member.Position, operation.Id.Name, $"{Owner.Id}${Member.Name}", Type.ToString().ToLowerInvariant(), Protocol.TraitId!);
}
