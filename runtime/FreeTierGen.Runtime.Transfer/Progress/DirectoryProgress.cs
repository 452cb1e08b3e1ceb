namespace FreeTierGen.Runtime.Transfer;

/// <summary>How far the transfer of a directory is.</summary>
/// <param name="CompletedFiles">How many files are done.</param>
/// <param name="TotalFiles">How many there are.</param>
/// <param name="TransferredBytes">How many bytes have been moved. It falls where a part has to be moved once more.</param>
/// <param name="TotalBytes">How many there are.</param>
public readonly record struct DirectoryProgress(int CompletedFiles, int TotalFiles, long TransferredBytes, long TotalBytes);
