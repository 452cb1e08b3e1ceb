using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Validation;

/// <summary>A step of a path: a member's name or a map's key, or without a name a list's index.</summary>
internal readonly struct PathSegment(string? name, int index)
{
    public string? Name { get; } = name;

    public int Index { get; } = index;
}

/// <summary>The first steps of a path, on the stack. Few models nest deeper.</summary>
[InlineArray(Capacity)]
internal struct PathSegments
{
    public const int Capacity = 8;

    private PathSegment _first;
}
