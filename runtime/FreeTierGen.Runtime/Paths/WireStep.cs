namespace FreeTierGen.Runtime.Paths;

/// <summary>A step into a value on the wire.</summary>
/// <param name="name">The name of a member; null for an item, and for a structure between two members.</param>
/// <param name="index">The index of an item; null for a member.</param>
internal sealed class WireStep(string? name, int? index)
{
    public string? Name { get; } = name;

    public int? Index { get; } = index;

    public bool IsItem => Index is not null;
}
