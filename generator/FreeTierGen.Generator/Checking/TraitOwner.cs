using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Checking;

/// <summary>What a trait is on. It becomes text only where something is wrong with the trait.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Member">The shape's member; null for the shape itself.</param>
internal readonly record struct TraitOwner(ShapeId Shape, string? Member = null)
{
    /// <summary>The absolute id, as Smithy writes it.</summary>
    public override string ToString() => Member is null ? Shape.ToString() : $"{Shape}${Member}";
}
