using System.ComponentModel;

namespace FreeTierGen.Runtime.Validation;

/// <summary>What a length counts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum LengthUnit
{
    /// <summary>The Unicode scalar values of a text.</summary>
    Characters,

    /// <summary>The bytes of a blob.</summary>
    Bytes,

    /// <summary>The items of a list, or the entries of a map.</summary>
    Entries,
}
