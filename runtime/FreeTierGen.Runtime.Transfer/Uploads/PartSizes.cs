namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>How large parts are.</summary>
internal static class PartSizes
{
    private const int Step = 1024 * 1024;

    /// <summary>The bytes of each part but the last: what the options say, or more where there would be too many parts.</summary>
    /// <exception cref="TransferException">No object can be so large.</exception>
    public static int For(long? length, TransferOptions options)
    {
        if (length > TransferOptions.MaxObjectSize)
        {
            throw new TransferException(FormattableString.Invariant(
                $"Nothing was sent: an object has at most {TransferOptions.MaxObjectSize} bytes (5 TiB), and this one would have {length}."));
        }

        var least = (length.GetValueOrDefault() + TransferOptions.MaxParts - 1) / TransferOptions.MaxParts;
        return least <= options.PartSize ? options.PartSize : (int)((least + Step - 1) / Step * Step);
    }
}
