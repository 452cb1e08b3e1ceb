namespace FreeTierGen.Runtime.Transfer;

/// <summary>A directory that was moved.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How many bytes they have.</param>
public sealed record TransferredDirectory(int Files, long Bytes);
