namespace FreeTierGen.Runtime.Json;

/// <summary>A step into a JSON value: the name of a member in UTF-8, or the index of an item. The default is an object between two members.</summary>
internal readonly struct JsonStep(byte[]? name, int? index)
{
    public byte[]? Name { get; } = name;

    public int? Index { get; } = index;

    public bool IsItem => Index is not null;
}
