namespace FreeTierGen.Runtime.Transfer;

/// <summary>How far the transfer of an object is.</summary>
/// <param name="TransferredBytes">How many bytes have been moved. It falls where a part has to be moved once more.</param>
/// <param name="TotalBytes">How many there are; null where that is not known.</param>
public readonly record struct TransferProgress(long TransferredBytes, long? TotalBytes)
{
    /// <summary>The share that has been moved, from 0 to 1; null where the total is not known.</summary>
    public double? Fraction => TotalBytes is { } total ? total == 0 ? 1 : (double)TransferredBytes / total : null;
}
