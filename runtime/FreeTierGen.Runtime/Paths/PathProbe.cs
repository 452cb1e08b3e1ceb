namespace FreeTierGen.Runtime.Paths;

/// <summary>Whether a body can be read.</summary>
internal delegate bool BodyProbe(ReadOnlySpan<byte> body);

/// <summary>Whether a body could be read whose only value stands where steps lead to, under a member's name.</summary>
/// <param name="path">The steps.</param>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
internal delegate bool PathProbe(ReadOnlySpan<WireStep> path, string name, ProbeValue value);

/// <summary>Values of which no type can be read from all, but for documents.</summary>
internal enum ProbeValue
{
    /// <summary>True.</summary>
    Boolean,

    /// <summary>A text that is no number, date or base64.</summary>
    Text,

    /// <summary>A structure without members.</summary>
    Structure,
}
