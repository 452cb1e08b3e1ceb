using System.ComponentModel;

namespace FreeTierGen.Runtime.Transfer.Stores;

/// <summary>What checksums an upload in parts has.</summary>
/// <param name="Algorithm">Their algorithm, for instance <c>CRC32</c>; null where there are none.</param>
/// <param name="Type">Of what the object's is: <c>FULL_OBJECT</c>, or <c>COMPOSITE</c>; null where the service decides.</param>
/// <param name="Value">That of the whole, once it is known.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record UploadChecksum(string? Algorithm, string? Type, string? Value = null)
{
    /// <summary>The type of one that is of the whole object.</summary>
    internal const string Whole = "FULL_OBJECT";

    /// <summary>The type of one that is of the parts' checksums.</summary>
    internal const string Parts = "COMPOSITE";
}
