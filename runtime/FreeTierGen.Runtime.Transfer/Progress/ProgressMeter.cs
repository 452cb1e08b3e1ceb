namespace FreeTierGen.Runtime.Transfer;

/// <summary>Adds up what the parts of a transfer tell, and tells the caller, one at a time and in order.</summary>
/// <param name="total">How many bytes there are; null where that is not known.</param>
/// <param name="report">Told how many bytes have been moved, and how many there are; null where nobody asks.</param>
/// <param name="isShared">Whether several objects are moved, whose total is known beforehand.</param>
internal sealed class ProgressMeter(long? total, Action<long, long?>? report, bool isShared = false)
{
    private readonly object _lock = new();
    private long? _total = total;
    private long _transferred;

    /// <summary>Of one object.</summary>
    public static ProgressMeter Of(IProgress<TransferProgress>? progress) =>
        new(null, progress is null ? null : (transferred, all) => progress.Report(new(transferred, all)));

    /// <summary>More bytes have been moved, or fewer, where they have to be moved once more.</summary>
    public void Add(long bytes)
    {
        if (report is null || bytes == 0)
        {
            return;
        }

        lock (_lock)
        {
            _transferred += bytes;
            report(_transferred, _total);
        }
    }

    /// <summary>Now it is known how many bytes an object has, and that so many need not be moved.</summary>
    public void Begin(long? total, long done)
    {
        if (report is null)
        {
            return;
        }

        lock (_lock)
        {
            _total = isShared ? _total : total;
            _transferred = isShared ? _transferred + done : done;
            report(_transferred, _total);
        }
    }

    /// <summary>Watches a request's body, which tells how much of it has been sent, and begins anew where it is sent again.</summary>
    public Stream Watch(Stream body) => report is null ? body : body.WithProgress(new Part(this));

    private sealed class Part(ProgressMeter meter) : IProgress<long>
    {
        private long _sent;

        public void Report(long value) => meter.Add(value - Interlocked.Exchange(ref _sent, value));
    }
}
