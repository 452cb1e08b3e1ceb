namespace FreeTierGen.Runtime.Json;

/// <summary>A step into a JSON value.</summary>
/// <param name="name">The name of a member; null for an item, and for an object between two members.</param>
/// <param name="index">The index of an item; null for a member.</param>
internal sealed class JsonStep(string? name, int? index)
{
    public string? Name { get; } = name;

    public int? Index { get; } = index;

    public bool IsItem => Index is not null;
}
