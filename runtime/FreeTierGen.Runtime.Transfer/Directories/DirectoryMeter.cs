namespace FreeTierGen.Runtime.Transfer.Directories;

/// <summary>Tells how far the transfer of a directory is.</summary>
internal sealed class DirectoryMeter
{
    private readonly IProgress<DirectoryProgress>? _progress;
    private readonly int _files;
    private readonly long _bytes;
    private readonly object _lock = new();
    private int _completed;
    private long _transferred;

    public DirectoryMeter(IProgress<DirectoryProgress>? progress, int files, long bytes)
    {
        (_progress, _files, _bytes) = (progress, files, bytes);
        Bytes = new ProgressMeter(bytes, progress is null ? null : (transferred, _) => Tell(0, transferred), isShared: true);
        Tell(0, 0);
    }

    /// <summary>Adds up the bytes of all files.</summary>
    public ProgressMeter Bytes { get; }

    /// <summary>A file is done.</summary>
    public void Complete() => Tell(1, null);

    private void Tell(int files, long? transferred)
    {
        lock (_lock)
        {
            _completed += files;
            _transferred = transferred ?? _transferred;
            _progress?.Report(new(_completed, _files, _transferred, _bytes));
        }
    }
}
